package vn.khoso.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where errors are answered: a page for browsers, {@code application/problem+json} (RFC 9457) for scripts
 * and uploads. The container, the access rules and the controllers all end up here.
 */
@Controller
final class ErrorPages implements ErrorController {

    private static final List<String> STALE_SLUGS =
            List.of(GlobalProblem.FORM_STALE.slug(), GlobalProblem.SESSION_OVER.slug());

    private final Problems problems;
    private final UnsentForms unsentForms;
    private final Clock clock;

    ErrorPages(Problems problems, UnsentForms unsentForms, Clock clock) {
        this.problems = problems;
        this.unsentForms = unsentForms;
        this.clock = clock;
    }

    @RequestMapping(ProblemForward.PATH)
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            // somebody typed the address of the error page itself: there is no such page
            request.removeAttribute(ProblemForward.FAILURE);
        }
        Problem problem = problems.of(request, locale);
        keepHeaders(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return wantsPage(request) ? page(problem, request) : document(problem, locale);
    }

    /** Scripts and uploads live below /api; everything else is a page for whoever takes HTML. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !Problems.pathOf(request).startsWith("/api/");
    }

    private Object page(Problem problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/problem", HttpStatusCode.valueOf(problem.status()));
        page.addAllObjects(Map.of("problem", problem, "at", clock.instant(), "noindex", true));
        if (STALE_SLUGS.contains(problem.errorCode().slug())) {
            unsentForms.of(request).ifPresent(form -> page.addObject("unsent", form));
        }
        return page;
    }

    private static Object document(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(problem.detailed());
    }

    /** Spring says for a wrong method which ones are right; that is worth keeping. */
    private static void keepHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ProblemForward.FAILURE) instanceof ErrorResponse answer) {
            List<String> allowed = answer.getHeaders().getOrEmpty(HttpHeaders.ALLOW);
            allowed.forEach(value -> response.addHeader(HttpHeaders.ALLOW, value));
        }
    }
}
