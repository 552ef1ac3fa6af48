package vn.khoso.web.supervisor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.KhosoException;

/** One association from the province to its communes. */
@Controller
class AssociationController {

    private final BoardPage board;

    AssociationController(BoardPage board) {
        this.board = board;
    }

    @GetMapping("/supervisor/associations/{name}")
    String association(
            Person person,
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model) {
        OrganisationKind kind = Query.constant(OrganisationKind.values(), name)
                .orElseThrow(() -> new KhosoException(OrganisationProblem.NOT_FOUND, name));
        Supervision scope = Supervision.of(person);
        Choice choice = Choice.read(typed, board.currentYear()).of(kind);
        board.add(model, scope, choice, Query.page(typed), locale);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute(
                "provincial",
                board.first(
                                scope,
                                new StandingFilter(
                                        Optional.of(Level.PROVINCE),
                                        Optional.empty(),
                                        Optional.of(kind),
                                        Optional.empty(),
                                        Optional.empty()),
                                choice.year())
                        .orElse(null));
        return "supervisor/association";
    }
}
