package vn.khoso.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.indicators.IndicatorNumbers;
import vn.khoso.indicators.IndicatorPeriod;
import vn.khoso.indicators.IndicatorProblem;
import vn.khoso.indicators.IndicatorReport;
import vn.khoso.indicators.IndicatorReports;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.web.problem.ProblemSentences;

/** The directive's other numbers, typed once a period. What was refused comes back as it was typed. */
@Controller
class IndicatorController {

    private static final int MOST_DIGITS = 5;

    private final IndicatorReports reports;
    private final Desk desk;
    private final ProblemSentences sentences;

    IndicatorController(IndicatorReports reports, Desk desk, ProblemSentences sentences) {
        this.reports = reports;
        this.desk = desk;
        this.sentences = sentences;
    }

    @GetMapping("/studio/indicators")
    String choose(Person person, Model model) {
        List<Organisation> organisations = desk.organisations(person);
        if (organisations.size() == 1) {
            return "redirect:/studio/indicators/" + organisations.getFirst().id();
        }
        model.addAttribute("organisations", organisations);
        return "studio/indicators-choose";
    }

    @GetMapping("/studio/indicators/{code}")
    String form(Person person, @PathVariable String code, Model model) {
        Organisation organisation = own(person, code);
        Optional<IndicatorReport> known = reports.find(organisation.id(), reports.currentPeriod());
        known.ifPresent(report -> fill(model, report.numbers()));
        model.addAttribute("version", known.map(IndicatorReport::version).orElse(0));
        return page(model, organisation, known);
    }

    @PostMapping("/studio/indicators/{code}")
    String report(
            Person person,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Organisation organisation = own(person, code);
        IndicatorPeriod period = reports.currentPeriod();
        try {
            reports.report(person, organisation.id(), period, numbers(typed), number(typed, "version"));
        } catch (KhosoException refused) {
            typed.forEach((name, value) -> {
                if (!name.startsWith("_")) {
                    model.addAttribute(name, value);
                }
            });
            model.addAttribute("problem", sentences.of(refused, locale));
            model.addAttribute(
                    "field",
                    refused.arguments().isEmpty() ? "" : refused.arguments().getFirst());
            response.setStatus(refused.errorCode().status());
            return page(model, organisation, reports.find(organisation.id(), period));
        }
        return "redirect:/studio/indicators/" + organisation.id() + "?saved";
    }

    private String page(Model model, Organisation organisation, Optional<IndicatorReport> known) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("period", reports.currentPeriod());
        model.addAttribute("known", known.orElse(null));
        model.addAttribute("actingFor", organisation.shortName());
        return "studio/indicators";
    }

    private static void fill(Model model, IndicatorNumbers numbers) {
        model.addAttribute("ownSite", numbers.ownSite());
        model.addAttribute("managementModel", numbers.managementModel() ? "on" : "");
        model.addAttribute("modelEvidence", numbers.modelEvidence());
        model.addAttribute("staff", numbers.staff());
        model.addAttribute("proficient", numbers.proficient());
        model.addAttribute("staffEvidence", numbers.staffEvidence());
        model.addAttribute("fullTime", numbers.fullTime());
        model.addAttribute("trained", numbers.trained());
        model.addAttribute("trainingEvidence", numbers.trainingEvidence());
    }

    private static IndicatorNumbers numbers(Map<String, String> typed) {
        return new IndicatorNumbers(
                typed.getOrDefault("ownSite", ""),
                typed.containsKey("managementModel"),
                typed.getOrDefault("modelEvidence", ""),
                number(typed, "staff"),
                number(typed, "proficient"),
                typed.getOrDefault("staffEvidence", ""),
                number(typed, "fullTime"),
                number(typed, "trained"),
                typed.getOrDefault("trainingEvidence", ""));
    }

    private static int number(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty() || text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new KhosoException(IndicatorProblem.NUMBERS_UNFIT, name);
        }
        return Integer.parseInt(text);
    }

    private Organisation own(Person person, String code) {
        return desk.organisations(person).stream()
                .filter(organisation -> organisation.id().equals(id(code)))
                .findFirst()
                .orElseThrow(() -> new KhosoException(IndicatorProblem.NOT_YOURS));
    }

    private static OrganisationId id(String code) {
        if (!OrganisationId.isValid(code)) {
            throw new KhosoException(IndicatorProblem.NOT_YOURS);
        }
        return new OrganisationId(code);
    }
}
