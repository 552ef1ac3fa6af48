package vn.khoso.web.supervisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Credit;

/** One organisation in one year: its standing and the products behind it, one of them open. */
@Controller
class BodyController {

    private final BodyPage bodyPage;

    BodyController(BodyPage bodyPage) {
        this.bodyPage = bodyPage;
    }

    @GetMapping("/supervisor/organisations/{code}")
    String thisYear(@PathVariable String code) {
        return "redirect:/supervisor/organisations/" + code + "/" + bodyPage.currentYear();
    }

    @GetMapping("/supervisor/organisations/{code}/{year:\\d{4}}")
    String show(
            Person person,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Optional<String> product,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        List<Credit> listed = bodyPage.add(model, person, code, year, page, locale);
        bodyPage.open(model, person, product, listed);
        model.addAttribute("from", "organisation");
        return "supervisor/body";
    }
}
