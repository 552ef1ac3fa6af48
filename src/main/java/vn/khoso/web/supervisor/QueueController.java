package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Credit;
import vn.khoso.quota.RulingQueue;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** The products that wait for a ruling, the oldest first, one of them open. */
@Controller
class QueueController {

    private static final int ROWS = 20;

    private final RulingQueue queue;
    private final CasePage casePage;
    private final Lookalikes lookalikes;
    private final ScopeWords scopeWords;

    QueueController(RulingQueue queue, CasePage casePage, Lookalikes lookalikes, ScopeWords scopeWords) {
        this.queue = queue;
        this.casePage = casePage;
        this.lookalikes = lookalikes;
        this.scopeWords = scopeWords;
    }

    @GetMapping("/supervisor/rulings")
    String queue(
            Person person,
            @RequestParam Optional<String> product,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model) {
        Page<Credit> waiting = queue.waiting(Supervision.of(person), new PageRequest(page, ROWS));
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("credits", waiting);
        model.addAttribute(
                "alike",
                lookalikes.among(
                        person, waiting.rows().stream().map(Credit::product).toList()));
        casePage.addOutcome(model, person, typed);
        model.addAttribute("bulk", typed.get("bulk"));
        model.addAttribute("left", typed.get("left"));
        model.addAttribute("base", "/supervisor/rulings?page=");
        product.map(id -> casePage.find(person, id))
                .or(() -> waiting.rows().stream().findFirst())
                .ifPresent(credit -> casePage.add(model, person, credit));
        model.addAttribute("from", "queue");
        return "supervisor/rulings";
    }
}
