package vn.khoso.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PreferencesTests {

    private final Preferences preferences = new Preferences();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void rememberTheLanguageAndLeadBackToTheSamePage() {
        MockHttpServletRequest request = get("/search", "q=ba+t%C6%A1&lang=en&page=2");
        request.setParameter("lang", "en");

        assertThat(preferences.preHandle(request, response, this)).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/search?q=ba+t%C6%A1&page=2");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("khoso-lang=en;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void rememberTheTheme() {
        MockHttpServletRequest request = get("/", "theme=dark");
        request.setParameter("theme", "dark");

        assertThat(preferences.preHandle(request, response, this)).isFalse();
        assertThat(response.getHeader("Location")).isEqualTo("/");
        assertThat(response.getHeader("Set-Cookie")).startsWith("khoso-theme=dark;");
    }

    @Test
    void keepNothingThatIsNotAChoice() {
        MockHttpServletRequest request = get("/", "lang=fr");
        request.setParameter("lang", "fr");

        assertThat(preferences.preHandle(request, response, this)).isFalse();
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getHeader("Location")).isEqualTo("/");
    }

    @Test
    void neverLeadToAnotherHost() {
        MockHttpServletRequest request = get("//evil.example/page", "lang=en");
        request.setParameter("lang", "en");

        preferences.preHandle(request, response, this);

        assertThat(response.getHeader("Location")).isEqualTo("/evil.example/page");
    }

    @Test
    void leaveFormsAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/studio");
        request.setParameter("lang", "en");

        assertThat(preferences.preHandle(request, response, this)).isTrue();
    }

    @Test
    void readACookieOnlyWhenItHoldsAChoice() {
        MockHttpServletRequest request = get("/", "");
        assertThat(Preferences.kept(request, "khoso-lang", Preferences.LANGUAGES))
                .isEqualTo("vi");
        request.setCookies(new Cookie("khoso-lang", "en"));
        assertThat(Preferences.kept(request, "khoso-lang", Preferences.LANGUAGES))
                .isEqualTo("en");
        request.setCookies(new Cookie("khoso-lang", "<script>"));
        assertThat(Preferences.kept(request, "khoso-lang", Preferences.LANGUAGES))
                .isEqualTo("vi");
    }

    private static MockHttpServletRequest get(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return request;
    }
}
