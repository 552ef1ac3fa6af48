package vn.khoso.web.supervisor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credit;
import vn.khoso.quota.CreditFilter;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Desks;
import vn.khoso.quota.OrganisationYears;
import vn.khoso.quota.Plans;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.quota.Rank;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** What the page of an organisation's year shows. */
@Component
class BodyPage {

    private static final int ROWS = 20;

    private final Organisations organisations;
    private final Standings standings;
    private final Credits credits;
    private final OrganisationYears organisationYears;
    private final Desks desks;
    private final ScopeWords scopeWords;
    private final CasePage casePage;
    private final Plans plans;

    BodyPage(
            Organisations organisations,
            Standings standings,
            Credits credits,
            OrganisationYears organisationYears,
            Desks desks,
            ScopeWords scopeWords,
            CasePage casePage,
            Plans plans) {
        this.organisations = organisations;
        this.standings = standings;
        this.credits = credits;
        this.organisationYears = organisationYears;
        this.desks = desks;
        this.scopeWords = scopeWords;
        this.casePage = casePage;
        this.plans = plans;
    }

    int currentYear() {
        return standings.currentYear();
    }

    /** Adds the organisation, its standing and one page of its products, which it returns. */
    List<Credit> add(Model model, Person person, String code, int year, int page, Locale locale) {
        Supervision scope = Supervision.of(person);
        Organisation organisation = find(scope, code);
        standings.requireYear(year);
        Page<Credit> listed =
                credits.list(scope, CreditFilter.of(organisation.id(), year), new PageRequest(page, ROWS));
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("organisation", organisation);
        model.addAttribute("areaName", scopeWords.name(organisation.area()));
        model.addAttribute("year", year);
        model.addAttribute("course", organisationYears.of(organisation.id()));
        model.addAttribute("underway", desks.of(organisation.id()));
        model.addAttribute("running", year == currentYear());
        model.addAttribute("standing", standings.find(organisation.id(), year).orElse(null));
        model.addAttribute("plan", plans.find(organisation.id(), year).orElse(null));
        model.addAttribute("mayComment", Rank.of(person, organisation).isPresent());
        model.addAttribute("credits", listed);
        model.addAttribute("base", "/supervisor/organisations/" + code + "/" + year + "?page=");
        return listed.rows();
    }

    void addOutcome(Model model, Person person, Map<String, String> typed) {
        casePage.addOutcome(model, person, typed);
    }

    /** Opens the product that was asked for, or else the first listed that waits for a ruling, or else the first. */
    void open(Model model, Person person, Optional<String> product, List<Credit> listed) {
        Optional<Credit> chosen = product.isPresent()
                ? product.map(id -> casePage.find(person, id))
                : listed.stream()
                        .filter(credit -> credit.status() == CreditStatus.COUNTED_PROVISIONAL)
                        .findFirst()
                        .or(() -> listed.stream().findFirst());
        chosen.ifPresent(credit -> casePage.add(model, person, credit));
    }

    private Organisation find(Supervision scope, String code) {
        if (!OrganisationId.isValid(code)) {
            throw new KhosoException(OrganisationProblem.NOT_FOUND, code);
        }
        Organisation organisation = organisations.get(new OrganisationId(code));
        if (!scope.covers(organisation)) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        return organisation;
    }
}
