package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.quota.QuotaPolicies;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;

/** How figures come about, with the targets in force. */
@Controller
class CountingController {

    private final Standings standings;
    private final QuotaPolicies policies;
    private final ScopeWords scopeWords;

    CountingController(Standings standings, QuotaPolicies policies, ScopeWords scopeWords) {
        this.standings = standings;
        this.policies = policies;
        this.scopeWords = scopeWords;
    }

    @GetMapping("/supervisor/counting")
    String rules(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        int year = Query.year(typed, standings.currentYear());
        standings.requireYear(year);
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("year", year);
        model.addAttribute("policies", policies.inForce(year));
        model.addAttribute("kinds", ProductKind.values());
        return "supervisor/counting";
    }
}
