package vn.khoso.web.studio;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.StateName;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.PageRequest;

/** All products of the person's organisations, and the queue of those that wait for an editor. */
@Controller
class ProductListController {

    private static final int ROWS = 20;

    private final Desk desk;
    private final Products products;

    ProductListController(Desk desk, Products products) {
        this.desk = desk;
        this.products = products;
    }

    @GetMapping("/studio/products")
    String list(
            Person person,
            @RequestParam Optional<StateName> state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("state", state.map(Enum::name).orElse(""));
        model.addAttribute("states", StateName.values());
        model.addAttribute(
                "products",
                products.list(person.organisations(), state, Optional.empty(), new PageRequest(page, ROWS)));
        model.addAttribute(
                "base", "/studio/products?state=" + state.map(Enum::name).orElse("") + "&page=");
        model.addAttribute("mayUpload", !desk.contributesTo(person).isEmpty());
        return "studio/products";
    }

    @GetMapping("/studio/review")
    String queue(Person person, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Organisation> edited = desk.edits(person);
        model.addAttribute(
                "products",
                products.list(
                        edited.stream().map(Organisation::id).toList(),
                        Optional.of(StateName.SUBMITTED),
                        Optional.empty(),
                        new PageRequest(page, ROWS)));
        model.addAttribute("base", "/studio/review?page=");
        return "studio/queue";
    }
}
