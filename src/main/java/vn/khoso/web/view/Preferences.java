package vn.khoso.web.view;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Language and theme, kept in two cookies of this site and nowhere else. Any page asked with {@code ?lang=en} or
 * {@code ?theme=dark} remembers the wish and leads back to itself without it, so the switches are plain links.
 */
final class Preferences implements HandlerInterceptor {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String LANGUAGE_COOKIE = "khoso-lang";
    static final String THEME_COOKIE = "khoso-theme";
    static final List<String> LANGUAGES = List.of("vi", "en");
    static final List<String> THEMES = List.of("auto", "light", "dark");

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asks = request.getParameter(LANGUAGE) != null || request.getParameter(THEME) != null;
        if (!asks || !isFirstGet(request)) {
            return true;
        }
        remember(request, response, LANGUAGE, LANGUAGE_COOKIE, LANGUAGES);
        remember(request, response, THEME, THEME_COOKIE, THEMES);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, addressWithoutWish(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return false;
    }

    /** Returns the wish kept in the cookie, or the first allowed value. */
    static String kept(HttpServletRequest request, String cookieName, List<String> allowed) {
        var cookie = WebUtils.getCookie(request, cookieName);
        return cookie != null && allowed.contains(cookie.getValue()) ? cookie.getValue() : allowed.getFirst();
    }

    private static boolean isFirstGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            String parameter,
            String cookieName,
            List<String> allowed) {
        String value = request.getParameter(parameter);
        if (value == null || !allowed.contains(value)) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(cookieName, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The path alone, never a host: a link of another site cannot lead away from here. */
    private static String addressWithoutWish(HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(onlySlash(request.getRequestURI()));
        String query = request.getQueryString();
        if (query != null) {
            Arrays.stream(query.split("&", -1))
                    .filter(part -> !part.startsWith(LANGUAGE + "=") && !part.startsWith(THEME + "="))
                    .filter(part -> !part.isEmpty())
                    .forEach(address::query);
        }
        return address.build(true).toUriString();
    }

    private static String onlySlash(String path) {
        return "/" + path.replaceFirst("^/+", "");
    }
}
