package vn.khoso.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTests {

    @Test
    void makesPathsAbsolute() {
        PublicUrl url = new PublicUrl(URI.create("https://khoso.example.vn/"));

        assertThat(url.to("/products/0123456789ab")).isEqualTo("https://khoso.example.vn/products/0123456789ab");
        assertThat(url.isHttps()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://khoso.example.vn",
                "khoso.example.vn",
                "https://khoso.example.vn/kho",
                "https://khoso.example.vn?x=1",
                "https://a:b@khoso.example.vn"
            })
    void refusesWhatIsNotAPlainAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicUrl(URI.create(url)))
                .withMessageContaining("khoso.public-url");
    }
}
