package vn.khoso.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.khoso.shared.PublicUrl;

/**
 * Keeps the content of forms that came too late. Only a form that the browser itself says came from one of our own
 * pages is offered again: otherwise a stranger's page could fill it and have the person press the button.
 */
@Component
final class UnsentForms {

    private static final String TOKEN = "_csrf";
    private static final String SECRET = "password";

    private final PublicUrl publicUrl;

    UnsentForms(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Returns the content of the request's form; nothing for passwords, files and forms of strangers. */
    Optional<UnsentForm> of(HttpServletRequest request) {
        if (!isForm(request) || !isFromHere(request) || hasSecret(request)) {
            return Optional.empty();
        }
        List<UnsentForm.Field> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !TOKEN.equals(field.getKey()))
                .flatMap(UnsentForms::fields)
                .toList();
        return Optional.of(new UnsentForm(Problems.pathOf(request), fields));
    }

    private static Stream<UnsentForm.Field> fields(Map.Entry<String, String[]> field) {
        return Arrays.stream(field.getValue()).map(value -> new UnsentForm.Field(field.getKey(), value));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? publicUrl.publicUrl().toString().equals(request.getHeader(HttpHeaders.ORIGIN))
                : "same-origin".equals(site);
    }

    private static boolean hasSecret(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(SECRET));
    }
}
