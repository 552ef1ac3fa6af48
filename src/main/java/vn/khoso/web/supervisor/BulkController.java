package vn.khoso.web.supervisor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Credit;
import vn.khoso.quota.Rulings;
import vn.khoso.quota.Verdict;
import vn.khoso.shared.KhosoException;

/** Rules on several products with one reason; each ruling is one transaction of its own, and what fails is counted apart. */
@Controller
class BulkController {

    private static final int MOST = 100;

    private final CasePage casePage;
    private final Rulings rulings;

    BulkController(CasePage casePage, Rulings rulings) {
        this.casePage = casePage;
        this.rulings = rulings;
    }

    /**
     * Keeps the rulings.
     *
     * @param chosen product and the last ruling that was seen, such as {@code 8f3k2m4n5p6q:17}
     */
    @PostMapping("/supervisor/rulings")
    String rule(
            Person person,
            @RequestParam(required = false) List<String> chosen,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(name = "bulkReason", defaultValue = "") String reason) {
        Optional<Verdict> given = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst();
        if (chosen == null || given.isEmpty()) {
            return "redirect:/supervisor/rulings?bulk=0";
        }
        long done = chosen.stream()
                .distinct()
                .sorted()
                .limit(MOST)
                .filter(each -> kept(person, each, given.get(), reason))
                .count();
        return "redirect:/supervisor/rulings?bulk=" + done + "&left=" + (chosen.size() - done);
    }

    private boolean kept(Person person, String chosen, Verdict verdict, String reason) {
        String[] parts = chosen.split(":", 2);
        try {
            Credit credit = casePage.find(person, parts[0]);
            long seen = parts.length > 1 && parts[1].matches("\\d{1,18}") ? Long.parseLong(parts[1]) : 0;
            rulings.rule(person, credit.product(), verdict, reason, seen);
            return true;
        } catch (KhosoException refused) {
            return false;
        }
    }
}
