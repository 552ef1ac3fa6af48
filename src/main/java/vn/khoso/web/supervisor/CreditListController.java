package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.CreditGroup;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.PageRequest;

/** The products behind a figure: counted or not, of a month, of a place, of a kind, for an audience. */
@Controller
class CreditListController {

    private static final int ROWS = 30;

    private final Credits credits;
    private final Standings standings;
    private final BoardPage board;
    private final ScopeWords scopeWords;

    CreditListController(Credits credits, Standings standings, BoardPage board, ScopeWords scopeWords) {
        this.credits = credits;
        this.standings = standings;
        this.board = board;
        this.scopeWords = scopeWords;
    }

    @GetMapping("/supervisor/products")
    String list(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        ProductChoice list = ProductChoice.read(typed, standings.currentYear());
        standings.requireYear(list.place().year());
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("list", list);
        model.addAttribute("choice", list.place());
        model.addAttribute("areaName", list.place().area().map(scopeWords::name).orElse(null));
        model.addAttribute("audiences", board.audiences(locale));
        model.addAttribute("statuses", CreditGroup.values());
        model.addAttribute("credits", credits.list(scope, list.filter(), new PageRequest(Query.page(typed), ROWS)));
        return "supervisor/products";
    }
}
