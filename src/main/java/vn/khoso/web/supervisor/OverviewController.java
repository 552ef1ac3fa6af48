package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.Supervision;

/** How far the year has come: one sentence, its figures, the map, whom to chase, and every organisation. */
@Controller
class OverviewController {

    private final BoardPage board;
    private final Areas areas;

    OverviewController(BoardPage board, Areas areas) {
        this.board = board;
        this.areas = areas;
    }

    @GetMapping("/supervisor")
    String overview(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        board.add(model, scope, Choice.read(typed, board.currentYear()), Query.page(typed), locale);
        model.addAttribute("associations", OrganisationKind.values());
        model.addAttribute(
                "communes",
                areas.communes().stream()
                        .filter(area -> scope.everything()
                                || !scope.kinds().isEmpty()
                                || scope.areas().contains(area.code()))
                        .toList());
        return "supervisor/overview";
    }
}
