package vn.khoso.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.GlobalProblem;
import vn.khoso.web.problem.ProblemForward;

/** What happens to a request that may not pass: sign-in for pages, a problem document for scripts, nothing lost. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemForward problems;
    private final long largestBody;

    Refusals(ProblemForward problems, MultipartProperties multipart) {
        this.problems = problems;
        this.largestBody = multipart.getMaxRequestSize().toBytes();
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (!takesPages(request)) {
            problems.send(request, response, new KhosoException(GlobalProblem.SIGN_IN_NEEDED));
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(signInAddress(request));
        } else {
            problems.send(request, response, new KhosoException(GlobalProblem.SESSION_OVER));
        }
    }

    /** Somebody is signed in but may not, or the form's token is not good. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException)) {
            problems.send(request, response, new KhosoException(GlobalProblem.ACCESS_DENIED));
        } else if (isTooLarge(request)) {
            // the form was not read, therefore its token was not found
            problems.send(request, response, new KhosoException(GlobalProblem.REQUEST_TOO_LARGE));
        } else if ("/sign-in".equals(request.getRequestURI())) {
            response.sendRedirect("/sign-in?stale");
        } else {
            problems.send(request, response, new KhosoException(GlobalProblem.FORM_STALE));
        }
    }

    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && largestBody >= 0
                && request.getContentLengthLong() > largestBody;
    }

    private static boolean takesPages(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    private static String signInAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam(ReturnAddress.PARAMETER, "{next}")
                .build(asked)
                .toString();
    }
}
