package vn.khoso.web.supervisor;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Standings;
import vn.khoso.reports.PeriodKind;
import vn.khoso.reports.ReportProblem;
import vn.khoso.reports.ReportSchedules;
import vn.khoso.shared.KhosoException;

/** Adds and ends schedules of reports. */
@Controller
class ReportScheduleController {

    private final ReportSchedules schedules;
    private final Standings standings;

    ReportScheduleController(ReportSchedules schedules, Standings standings) {
        this.schedules = schedules;
        this.standings = standings;
    }

    @PostMapping("/supervisor/reports/schedules")
    String add(
            Person person, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "5") int daysAfter) {
        ReportChoice choice = ReportChoice.read(typed, standings.currentYear());
        PeriodKind kind = Arrays.stream(PeriodKind.values())
                .filter(each -> each.name().equals(typed.get("every")))
                .findFirst()
                .orElseThrow(() -> new KhosoException(ReportProblem.PERIOD_UNFIT));
        schedules.add(
                person,
                kind,
                choice.asScope().orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND)),
                choice.letterhead(),
                daysAfter);
        return "redirect:/supervisor/reports#schedules";
    }

    @PostMapping("/supervisor/reports/schedules/{id}/removal")
    String remove(Person person, @PathVariable long id) {
        schedules.remove(person, id);
        return "redirect:/supervisor/reports#schedules";
    }
}
