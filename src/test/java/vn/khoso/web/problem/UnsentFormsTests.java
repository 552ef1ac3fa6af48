package vn.khoso.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.khoso.shared.PublicUrl;

class UnsentFormsTests {

    private final UnsentForms forms = new UnsentForms(new PublicUrl(URI.create("https://khoso.example.vn")));

    @Test
    void givesBackEveryFieldButTheToken() {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(forms.of(request)).hasValueSatisfying(form -> {
            assertThat(form.action()).isEqualTo("/studio/products/1");
            assertThat(form.fields())
                    .extracting(UnsentForm.Field::name, UnsentForm.Field::value)
                    .containsExactlyInAnyOrder(
                            tuple("title", "Gương sáng <bản làng>"), tuple("topic", "a"), tuple("topic", "b"));
        });
    }

    @Test
    void offersNothingThatCameFromAnotherSite() {
        MockHttpServletRequest crossSite = post();
        crossSite.addHeader("Sec-Fetch-Site", "cross-site");
        MockHttpServletRequest otherOrigin = post();
        otherOrigin.addHeader("Origin", "https://evil.example");

        assertThat(forms.of(crossSite)).isEmpty();
        assertThat(forms.of(otherOrigin)).isEmpty();
        assertThat(forms.of(post())).isEmpty();
    }

    @Test
    void anOldBrowserIsKnownByItsOrigin() {
        MockHttpServletRequest request = post();
        request.addHeader("Origin", "https://khoso.example.vn");

        assertThat(forms.of(request)).isPresent();
    }

    @Test
    void neverWritesAPasswordIntoAPage() {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addParameter("newPassword", "bí mật");

        assertThat(forms.of(request)).isEmpty();
    }

    private static MockHttpServletRequest post() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/studio/products/1");
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.addParameter("_csrf", "old");
        request.addParameter("title", "Gương sáng <bản làng>");
        request.addParameter("topic", "a", "b");
        return request;
    }
}
