package vn.khoso.web.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.StateName;
import vn.khoso.organisation.Organisation;
import vn.khoso.quota.Desks;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.QuotaOutlook;
import vn.khoso.shared.PageRequest;

/** The first page after signing in: how many of how many, what needs me, what I was working on. */
@Controller
class StudioHomeController {

    private static final PageRequest FIRST_FEW = new PageRequest(1, 5);
    private static final PageRequest MANY = new PageRequest(1, 50);

    private final Desk desk;
    private final Products products;
    private final FileRows fileRows;
    private final QuotaOutlook outlook;
    private final Desks desks;

    StudioHomeController(Desk desk, Products products, FileRows fileRows, QuotaOutlook outlook, Desks desks) {
        this.desk = desk;
        this.products = products;
        this.fileRows = fileRows;
        this.outlook = outlook;
        this.desks = desks;
    }

    @GetMapping("/studio")
    String home(Person person, Locale locale, Model model) {
        List<Organisation> organisations = desk.organisations(person);
        model.addAttribute("standings", standings(organisations));
        model.addAttribute("organisations", organisations);
        model.addAttribute(
                "underway",
                desks.of(organisations.stream().map(Organisation::id).toList()));
        model.addAttribute("mayUpload", !desk.contributesTo(person).isEmpty());
        model.addAttribute("toReview", toReview(person));
        var drafts = products.list(person.organisations(), Optional.of(StateName.DRAFT), Optional.empty(), FIRST_FEW);
        model.addAttribute("draftTotal", drafts.total());
        model.addAttribute(
                "drafts",
                drafts.rows().stream().map(draft -> draft(draft, locale)).toList());
        model.addAttribute("returned", returned(person));
        return "studio/home";
    }

    private List<OrganisationStanding> standings(List<Organisation> organisations) {
        List<OrganisationStanding> standings = new ArrayList<>();
        organisations.forEach(
                organisation -> outlook.thisYear(organisation.id()).ifPresent(standings::add));
        return standings;
    }

    private List<Product> toReview(Person person) {
        var edited = desk.edits(person).stream().map(Organisation::id).toList();
        return products.list(edited, Optional.of(StateName.SUBMITTED), Optional.empty(), MANY)
                .rows();
    }

    private List<Product> returned(Person person) {
        return products
                .list(person.organisations(), Optional.of(StateName.DRAFT), Optional.empty(), MANY)
                .rows()
                .stream()
                .filter(product -> product.state() instanceof ProductState.Draft draft
                        && draft.returned().isPresent())
                .toList();
    }

    private DraftRow draft(Product product, Locale locale) {
        return new DraftRow(product, fileRows.of(product.id(), locale));
    }

    /**
     * A draft with its files.
     *
     * @param product the draft
     * @param files its files
     */
    record DraftRow(Product product, List<FileRow> files) {

        /** Tells whether something is still going on with one of the files. */
        public boolean working() {
            return files.stream().anyMatch(FileRow::working);
        }
    }
}
