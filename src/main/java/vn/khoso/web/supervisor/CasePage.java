package vn.khoso.web.supervisor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credit;
import vn.khoso.quota.Credits;
import vn.khoso.quota.EarlierPublications;
import vn.khoso.quota.QuotaOutlook;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.quota.Rank;
import vn.khoso.quota.Ruling;
import vn.khoso.quota.Rulings;
import vn.khoso.quota.Supervision;
import vn.khoso.quota.Verdict;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** One product as the supervisor judges it: what it is, whether it counts and why, and what each decision would change. */
@Component
class CasePage {

    private final Credits credits;
    private final Rulings rulings;
    private final QuotaOutlook outlook;
    private final Products products;
    private final MediaFiles files;
    private final Renditions renditions;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final EarlierPublications declarations;
    private final Lookalikes lookalikes;
    private final ReplacedMains replacedMains;
    private final Clock clock;

    CasePage(
            Credits credits,
            Rulings rulings,
            QuotaOutlook outlook,
            Products products,
            MediaFiles files,
            Renditions renditions,
            Organisations organisations,
            AccessPolicy policy,
            EarlierPublications declarations,
            Lookalikes lookalikes,
            ReplacedMains replacedMains,
            Clock clock) {
        this.credits = credits;
        this.rulings = rulings;
        this.outlook = outlook;
        this.products = products;
        this.files = files;
        this.renditions = renditions;
        this.organisations = organisations;
        this.policy = policy;
        this.declarations = declarations;
        this.lookalikes = lookalikes;
        this.replacedMains = replacedMains;
        this.clock = clock;
    }

    /**
     * Finds a product that was published, within the person's scope.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND} or {@link QuotaProblem#OUT_OF_SCOPE}
     */
    Credit find(Person person, String id) {
        if (!ProductId.isValid(id)) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, id);
        }
        Credit credit =
                credits.find(new ProductId(id)).orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id));
        if (!Supervision.of(person).covers(organisations.get(credit.organisation()))) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        return credit;
    }

    void add(Model model, Person person, Credit credit) {
        Product product = products.get(credit.product());
        Organisation organisation = organisations.get(credit.organisation());
        model.addAttribute("credit", credit);
        model.addAttribute("product", product);
        List<Ruling> history = history(credit);
        model.addAttribute("history", history);
        model.addAttribute("replacedMains", replacedMains.of(credit.product(), history));
        model.addAttribute("declarations", declarations.of(credit.product()));
        model.addAttribute("lookalikes", lookalikes.of(person, credit.product()));
        model.addAttribute("shares", credits.ofProduct(credit.product()));
        model.addAttribute(
                "originals",
                files.of(credit.product()).stream()
                        .filter(file -> file.role() == MediaRole.MAIN && file.isAccepted())
                        .toList());
        addRenditions(model, product);
        addDecisions(model, person, credit, product, organisation);
    }

    private void addDecisions(Model model, Person person, Credit credit, Product product, Organisation organisation) {
        Optional<Rank> rank = Rank.of(person, organisation);
        boolean mayRule = credit.canBeRuled() && rank.isPresent();
        model.addAttribute("mayRule", mayRule);
        model.addAttribute(
                "outrankedBy", rank.flatMap(own -> higher(own, credit)).orElse(null));
        if (mayRule) {
            model.addAttribute(
                    "ifConfirmed",
                    outlook.ifRuled(person, credit.product(), Verdict.CONFIRMED).orElse(null));
            model.addAttribute(
                    "ifRefused",
                    outlook.ifRuled(person, credit.product(), Verdict.REFUSED).orElse(null));
        }
        model.addAttribute("mayDecide", rank.isPresent());
        model.addAttribute(
                "mayRestore",
                policy.may(new Viewer.SignedIn(person), Action.RESTORE, product, organisation, clock.instant()));
        boolean mayWithdraw =
                policy.may(new Viewer.SignedIn(person), Action.WITHDRAW, product, organisation, clock.instant());
        model.addAttribute("mayWithdraw", mayWithdraw);
        if (mayWithdraw) {
            model.addAttribute(
                    "ifWithdrawn", outlook.ifWithdrawn(credit.product()).orElse(null));
        }
    }

    /** Says, after a ruling, which other one was given meanwhile or holds in its stead. */
    void addOutcome(Model model, Person person, Map<String, String> typed) {
        String product = typed.getOrDefault("ruled", "");
        String other = typed.getOrDefault("other", "");
        if (ProductId.isValid(product) && !other.isEmpty()) {
            Credit credit = find(person, product);
            history(credit).stream()
                    .filter(ruling -> Long.toString(ruling.id()).equals(other))
                    .findFirst()
                    .ifPresent(ruling -> {
                        model.addAttribute("otherRuling", ruling);
                        model.addAttribute("outranked", typed.containsKey("outranked"));
                    });
        }
    }

    private List<Ruling> history(Credit credit) {
        return rulings.history(List.of(credit.product())).getOrDefault(credit.product(), List.of());
    }

    /** Returns the rank of the ruling that will prevail whatever this person decides. */
    private Optional<Rank> higher(Rank own, Credit credit) {
        return history(credit).stream()
                .filter(Ruling::prevails)
                .map(Ruling::rank)
                .filter(rank -> rank.compareTo(own) < 0)
                .findFirst();
    }

    private void addRenditions(Model model, Product product) {
        List<Rendition> made = renditions.of(product.id());
        model.addAttribute("video", first(made, RenditionKind.PLAYABLE_VIDEO));
        model.addAttribute("audio", first(made, RenditionKind.PLAYABLE_AUDIO));
        model.addAttribute("poster", first(made, RenditionKind.POSTER));
        model.addAttribute("picture", first(made, RenditionKind.WEB_IMAGE));
    }

    private static @Nullable Rendition first(List<Rendition> made, RenditionKind kind) {
        return made.stream()
                .filter(rendition -> rendition.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
