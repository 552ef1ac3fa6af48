package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.ClosedStatement;
import vn.khoso.quota.Closing;
import vn.khoso.quota.ClosingChange;
import vn.khoso.quota.ClosingPeriod;
import vn.khoso.quota.ClosingScope;
import vn.khoso.quota.Closings;
import vn.khoso.quota.QuotaPeriod;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.quota.Rank;
import vn.khoso.quota.Standings;
import vn.khoso.quota.StatementCsv;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** Closes a period, shows what was closed and what changed since, opens a year again. */
@Controller
class ClosingController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int SHOWN = 50;

    private final Closings closings;
    private final Standings standings;
    private final ScopeWords scopeWords;
    private final ProblemSentences sentences;
    private final Clock clock;

    ClosingController(
            Closings closings, Standings standings, ScopeWords scopeWords, ProblemSentences sentences, Clock clock) {
        this.closings = closings;
        this.standings = standings;
        this.scopeWords = scopeWords;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/supervisor/closings")
    String list(Person person, Locale locale, Model model) {
        return page(person, locale, model);
    }

    /** Freezes the figures of a period. */
    @PostMapping("/supervisor/closings")
    String close(
            Person person,
            @RequestParam(defaultValue = "PROVINCE:") String scope,
            @RequestParam(defaultValue = "YEAR") String period,
            @RequestParam int year,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            QuotaPeriod days = days(period, year);
            long id = closings.close(person, scope(scope), days.firstDay(), days.lastDay());
            return "redirect:/supervisor/closings/" + id + "?closed";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("refusalTitle", sentences.title(refused, locale));
            model.addAttribute("refusal", sentences.of(refused, locale));
            model.addAttribute("chosen", period);
            return page(person, locale, model);
        }
    }

    private String page(Person person, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("closings", closings.list(scope));
        model.addAttribute("scopes", closings.scopesOf(person));
        model.addAttribute("names", scopeWords);
        model.addAttribute("years", standings.years());
        model.addAttribute("periods", List.of("YEAR", "SIX_MONTHS", "NINE_MONTHS", "Q1", "Q2", "Q3", "Q4"));
        return "supervisor/closings";
    }

    private QuotaPeriod days(String period, int year) {
        if (year < 2000 || year > 2999) {
            throw new KhosoException(QuotaProblem.YEAR_WITHOUT_TARGET, Integer.toString(year));
        }
        return switch (period) {
            case "SIX_MONTHS" -> QuotaPeriod.ofMonths(year, 1, 6, clock.instant());
            case "NINE_MONTHS" -> QuotaPeriod.ofMonths(year, 1, 9, clock.instant());
            case "Q1", "Q2", "Q3", "Q4" -> QuotaPeriod.ofQuarter(year, period.charAt(1) - '0', clock.instant());
            default -> QuotaPeriod.ofYear(year, clock.instant());
        };
    }

    private static ClosingScope scope(String typed) {
        String[] parts = typed.split(":", 2);
        try {
            return ClosingScope.of(Rank.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
        } catch (IllegalArgumentException unknown) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
    }

    @GetMapping("/supervisor/closings/{id}")
    String show(
            Person person,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        return statement(person, id, page, locale, model);
    }

    private String statement(Person person, long id, int page, Locale locale, Model model) {
        Closing closing = visible(person, id);
        ClosedStatement statement = closings.statement(id);
        List<ClosingChange> changes = closings.changesSince(id);
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("closing", closing);
        model.addAttribute("scopeName", scopeWords.of(closing.scope().supervision(), locale));
        model.addAttribute("quarter", quarter(closing));
        model.addAttribute("statement", statement);
        model.addAttribute("totals", ClosedTotals.of(statement));
        model.addAttribute("rows", ClosedTotals.page(statement, page, SHOWN));
        model.addAttribute("base", "/supervisor/closings/" + id + "?page=");
        model.addAttribute("changes", changes);
        model.addAttribute(
                "added", changes.stream().filter(ClosingChange::isAdded).count());
        model.addAttribute(
                "removed", changes.stream().filter(ClosingChange::isRemoved).count());
        model.addAttribute(
                "mayReopen", closing.locks() && closings.scopesOf(person).contains(closing.scope()));
        return "supervisor/closing";
    }

    static int quarter(Closing closing) {
        return closing.period() == ClosingPeriod.QUARTER ? closing.lastDay().getMonthValue() / 3 : 0;
    }

    private Closing visible(Person person, long id) {
        Closing closing = closings.get(id);
        if (closings.list(Supervision.of(person)).stream().noneMatch(each -> each.id() == id)) {
            throw new KhosoException(QuotaProblem.CLOSING_NOT_FOUND);
        }
        return closing;
    }

    /** Opens a closed year again, with a reason. */
    @PostMapping("/supervisor/closings/{id}/reopening")
    String reopen(
            Person person,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        visible(person, id);
        try {
            closings.reopen(person, id, reason);
            return "redirect:/supervisor/closings/" + id + "?reopened";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("reason", reason);
            model.addAttribute("reasonError", sentences.of(refused, locale));
            return statement(person, id, 1, locale, model);
        }
    }

    /** The same table of the same closing, byte for byte, whenever it is asked for. */
    @GetMapping("/supervisor/closings/{id}/statement.csv")
    ResponseEntity<byte[]> csv(Person person, @PathVariable long id) {
        visible(person, id);
        return file(CSV, "chot-so-lieu-" + id + ".csv", StatementCsv.of(closings.statement(id)));
    }

    /** The canonical statement whose digest is shown. */
    @GetMapping("/supervisor/closings/{id}/statement.json")
    ResponseEntity<byte[]> json(Person person, @PathVariable long id) {
        visible(person, id);
        return file(
                MediaType.APPLICATION_JSON,
                "chot-so-lieu-" + id + ".json",
                closings.json(id).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
