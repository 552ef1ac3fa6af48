package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;

/** How well a name fits what is being typed. */
class NamedThingTests {

    private final Syllables syllables = new Syllables();

    @Test
    void everyWordMustBeThereAndTheLastMayBeUnfinished() {
        assertThat(fit("xã Ba Tơ", "ba t")).isPositive();
        assertThat(fit("xã Ba Tơ", "ba to")).isPositive();
        assertThat(fit("xã Ba Tơ", "ba xo")).isZero();
        assertThat(fit("Hội Liên hiệp Phụ nữ xã Ba Tơ", "phu nu ba to")).isPositive();
        assertThat(fit("xã Ba Tơ", "b t"))
                .as("only the last word is a beginning")
                .isZero();
    }

    @Test
    void typedMarksPreferTheNameThatHasThem() {
        assertThat(fit("xã Sơn Hà", "sơn hà")).isGreaterThan(fit("xã Sơn Hạ", "sơn hà"));
        assertThat(fit("xã Sơn Hạ", "son ha")).isEqualTo(fit("xã Sơn Hà", "son ha"));
    }

    @Test
    void theBeginningOfANameAndTheOrderTypedCount() {
        assertThat(fit("An toàn thông tin", "an toan")).isGreaterThan(fit("Thông tin an toàn", "an toan"));
        assertThat(fit("Thông tin an toàn", "an toan")).isGreaterThan(fit("Toàn dân an cư", "an toan"));
    }

    @Test
    void anEarlierNameIsFoundBehindPresentOnesAndSaid() {
        NamedThing former = NamedThing.of(Suggestion.Kind.PLACE, "21484", "xã Ba Tơ", "Xã Ba Cung", true, syllables);

        assertThat(former.fit(typed("ba cung"))).isPositive().isLessThan(fit("Xã Ba Cung", "ba cung"));
        assertThat(former.suggestion())
                .isEqualTo(new Suggestion(Suggestion.Kind.PLACE, "21484", "xã Ba Tơ", "Xã Ba Cung"));
    }

    private int fit(String name, String typed) {
        return NamedThing.of(Suggestion.Kind.PLACE, "1", name, name, false, syllables)
                .fit(typed(typed));
    }

    private List<Syllable> typed(String text) {
        return syllables.of(text).stream().map(Token::syllable).toList();
    }
}
