package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.PageRequest;

/** The products behind a figure: counted or not, of a month, of a place. */
@Controller
class CreditListController {

    private static final int ROWS = 30;

    private final Credits credits;
    private final Standings standings;
    private final ScopeWords scopeWords;

    CreditListController(Credits credits, Standings standings, ScopeWords scopeWords) {
        this.credits = credits;
        this.standings = standings;
        this.scopeWords = scopeWords;
    }

    @GetMapping("/supervisor/products")
    String list(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        Choice choice = Choice.read(typed, standings.currentYear());
        Optional<CreditStatus> status = Choice.credit(typed);
        Optional<Integer> month = Choice.month(typed);
        String credit = status.map(Enum::name).orElse("");
        standings.requireYear(choice.year());
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("choice", choice);
        model.addAttribute("credit", credit);
        model.addAttribute("month", month.orElse(null));
        model.addAttribute("areaName", choice.area().map(scopeWords::name).orElse(null));
        model.addAttribute("statuses", CreditStatus.values());
        model.addAttribute(
                "credits",
                credits.list(scope, choice.credits(status, month), new PageRequest(Choice.page(typed), ROWS)));
        model.addAttribute("base", choice.toProductsPage(credit, month.orElse(null)));
        return "supervisor/products";
    }
}
