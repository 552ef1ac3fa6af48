package vn.khoso.web.studio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.ProductState;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/** From an empty draft to a submission. */
@Controller
class DraftController {

    private final Desk desk;
    private final EditorialDesk editorialDesk;
    private final DraftPage page;
    private final ProductPage productPage;

    DraftController(Desk desk, EditorialDesk editorialDesk, DraftPage page, ProductPage productPage) {
        this.desk = desk;
        this.editorialDesk = editorialDesk;
        this.page = page;
        this.productPage = productPage;
    }

    @GetMapping("/studio/upload")
    String start(Person person, Locale locale, Model model) {
        List<Organisation> organisations = desk.contributesTo(person);
        model.addAttribute("organisations", organisations);
        page.addStart(model, locale);
        return "studio/upload";
    }

    /** Opens a draft for the form without script, which goes on with the file on the next page. */
    @PostMapping(value = "/studio/products", produces = MediaType.TEXT_HTML_VALUE)
    String open(
            Person person,
            @RequestParam OrganisationId organisation,
            @RequestParam(required = false) Optional<ProductKind> kind) {
        Product draft = editorialDesk.openDraft(person, organisation, kind.orElse(ProductKind.CLIP));
        return "redirect:/studio/products/" + draft.id();
    }

    /** Opens a draft for the script, which sends the chosen files while the form is filled. */
    @PostMapping(value = "/studio/products", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> openForScript(
            Person person, @RequestParam OrganisationId organisation, @RequestParam(defaultValue = "") String type) {
        Product draft = editorialDesk.openDraft(person, organisation, ProductKind.guessFrom(type));
        return Map.of("id", draft.id().value(), "version", draft.version(), "kind", draft.kind());
    }

    @GetMapping("/studio/products/{id}")
    String show(Person person, @PathVariable String id, Locale locale, Model model) {
        Product product = desk.product(person, id);
        if (product.state() instanceof ProductState.Draft && desk.may(person, Action.DESCRIBE, product)) {
            page.add(model, person, product, ProductForm.of(product), locale);
            return "studio/draft";
        }
        productPage.add(model, person, product, locale);
        return "studio/product";
    }

    /** Saves, and submits if asked to. Whatever cannot be saved comes back as it was typed. */
    @PostMapping("/studio/products/{id}")
    String save(
            Person person,
            @PathVariable String id,
            @ModelAttribute ProductForm form,
            @RequestParam(defaultValue = "save") String then,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        try {
            Product saved =
                    editorialDesk.describe(person, product.id(), form.version(), form.kind(), form.description());
            if ("submit".equals(then)) {
                editorialDesk.submit(person, saved.id(), saved.version());
                return "redirect:/studio/products/" + id + "?submitted";
            }
            return "redirect:/studio/products/" + id + "?saved";
        } catch (KhosoException refused) {
            page.add(model, person, desk.product(person, id), form, locale);
            return page.refuse(model, refused, locale);
        }
    }
}
