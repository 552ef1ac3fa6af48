package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.ProblemSentences;

/** The organisations, and closing one when bodies are merged. */
@Controller
final class OrganisationAdminPages {

    private static final int ROWS = 50;

    private final Organisations organisations;
    private final Areas areas;
    private final GrantChoices choices;
    private final ProblemSentences sentences;

    OrganisationAdminPages(Organisations organisations, Areas areas, GrantChoices choices, ProblemSentences sentences) {
        this.organisations = organisations;
        this.areas = areas;
        this.choices = choices;
        this.sentences = sentences;
    }

    @GetMapping("/admin/organisations")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OrganisationFilter filter = new OrganisationFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(level),
                Optional.empty(),
                Optional.ofNullable(q).map(String::strip));
        model.addAttribute("page", organisations.list(filter, new PageRequest(page, ROWS)));
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("level", level);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/admin/organisations")
                        .queryParamIfPresent("q", filter.text())
                        .queryParamIfPresent("kind", filter.kind())
                        .queryParamIfPresent("level", filter.level())
                        .queryParam("page", "")
                        .encode()
                        .toUriString());
        return "admin/organisations";
    }

    @GetMapping("/admin/organisations/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return page(find(id), null, null, model);
    }

    @PostMapping("/admin/organisations/{id}/closing")
    String close(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "") String successorArea,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Organisation organisation = find(id);
        try {
            OrganisationId successor = successor(organisation, successorArea);
            organisations.close(Actor.of(administrator.id()), organisation.id(), lastDay, successor, version);
            return "redirect:/admin/organisations/" + organisation.id() + "?done=closed";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("problem", refused.errorCode());
            model.addAttribute("title", sentences.title(refused, locale));
            model.addAttribute("detail", sentences.of(refused, locale));
            return page(organisation, lastDay, successorArea, model);
        }
    }

    /** The successor is the body of the same association in another area; none when no area was chosen. */
    private @Nullable OrganisationId successor(Organisation organisation, String area) {
        AreaCode code = GrantChoices.area(area);
        if (code == null) {
            return null;
        }
        return choices.organisation(organisation.kind(), code)
                .map(Organisation::id)
                .orElseThrow(() -> new KhosoException(OrganisationProblem.NOT_FOUND, code.value()));
    }

    private String page(
            Organisation organisation, @Nullable LocalDate lastDay, @Nullable String successorArea, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "successor",
                organisation.successor().flatMap(organisations::find).orElse(null));
        model.addAttribute("area", areas.find(organisation.area()).orElse(null));
        model.addAttribute("province", areas.province().orElse(null));
        model.addAttribute("communes", areas.communes());
        model.addAttribute("lastDay", lastDay);
        model.addAttribute("successorArea", successorArea);
        return "admin/organisation";
    }

    private Organisation find(String id) {
        return OrganisationId.isValid(id) ? organisations.get(new OrganisationId(id)) : missing(id);
    }

    private static Organisation missing(String id) {
        throw new KhosoException(OrganisationProblem.NOT_FOUND, id);
    }
}
