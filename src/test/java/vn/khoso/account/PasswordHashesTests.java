package vn.khoso.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordHashesTests {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void keepsArgon2idWithTheParametersOfOwaspAndAnotherSaltEachTime() {
        String first = hashes.hash("chiều nay gió về Sa Huỳnh");
        String second = hashes.hash("chiều nay gió về Sa Huỳnh");

        assertThat(first)
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .isNotEqualTo(second);
        assertThat(hashes.isOutdated(first)).isFalse();
        assertThat(hashes.isOutdated("$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA"))
                .isTrue();
    }

    @Test
    void theSameWordsMatchHoweverTheKeyboardComposesThem() {
        String composed = Normalizer.normalize("Đường về Trà Bồng", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(hashes.matches(decomposed, hashes.hash(composed))).isTrue();
        assertThat(hashes.matches("Duong ve Tra Bong", hashes.hash(composed))).isFalse();
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        String hash = hashes.hash("chiều nay gió về Sa Huỳnh");
        time(() -> hashes.matches("sai", hash));
        hashes.matchNobody("sai");
        Duration wrong = time(() -> hashes.matches("sai", hash));
        Duration unknown = time(() -> hashes.matchNobody("sai"));

        assertThat((double) unknown.toNanos() / wrong.toNanos()).isBetween(0.1, 10.0);
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
