package vn.khoso.web.studio;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.Partners;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.StateName;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credits;
import vn.khoso.quota.EarlierPublications;
import vn.khoso.quota.Rulings;
import vn.khoso.shared.PageRequest;

/** Why a product is counted or not, as its own organisation sees it, and what it may say to that. */
@Component
class CountingPanel {

    private final Desk desk;
    private final Credits credits;
    private final Rulings rulings;
    private final EarlierPublications declarations;
    private final Partners partners;
    private final Organisations organisations;

    CountingPanel(
            Desk desk,
            Credits credits,
            Rulings rulings,
            EarlierPublications declarations,
            Partners partners,
            Organisations organisations) {
        this.desk = desk;
        this.credits = credits;
        this.rulings = rulings;
        this.declarations = declarations;
        this.partners = partners;
        this.organisations = organisations;
    }

    void add(Model model, Person person, Product product) {
        boolean editor = person.is(Role.EDITOR, desk.organisation(product));
        var declared = declarations.of(product.id());
        boolean open = declared.stream().anyMatch(each -> each.decision().isEmpty());
        model.addAttribute("shares", credits.ofProduct(product.id()));
        model.addAttribute("history", rulings.history(List.of(product.id())).getOrDefault(product.id(), List.of()));
        model.addAttribute("declarations", declared);
        model.addAttribute("partners", partners.of(product.id()));
        model.addAttribute("neighbours", neighbours(product));
        model.addAttribute("mayRestore", desk.may(person, Action.RESTORE, product));
        model.addAttribute("proofs", declarations.proofs(product.id()));
        model.addAttribute("checkingProof", declarations.isCheckingProof(product.id()));
        model.addAttribute("mayDeclare", editor && !open && StateName.of(product.state()) == StateName.PUBLISHED);
        model.addAttribute("mayName", editor);
    }

    /** The bodies of the same area: those a joint product is usually made with. */
    private List<Organisation> neighbours(Product product) {
        Organisation lead = desk.organisation(product);
        OrganisationFilter sameArea =
                new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.of(lead.area()), Optional.empty());
        return organisations.list(sameArea, new PageRequest(1, 20)).rows().stream()
                .filter(each -> !each.id().equals(lead.id()) && each.validTo().isEmpty())
                .toList();
    }
}
