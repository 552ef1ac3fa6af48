package vn.khoso.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTests {

    @Test
    void dropsMarksOfComposedAndDecomposedLetters() {
        assertThat(Slug.of("Phụ nữ xã Ba Tơ: Đường hoa!")).isEqualTo("phu-nu-xa-ba-to-duong-hoa");
        assertThat(Slug.of("Ba To\u031b")).isEqualTo("ba-to");
    }

    @Test
    void isNeverEmpty() {
        assertThat(Slug.of("  …  ")).isEqualTo("san-pham");
    }

    @Test
    void isCutBetweenWords() {
        String slug = Slug.of("mot hai ba bon nam ".repeat(10));
        assertThat(slug).isEqualTo("mot-hai-ba-bon-nam-".repeat(4) + "mot");
    }

    @Test
    void isCutInsideAWordThatIsTooLongItself() {
        assertThat(Slug.of("x".repeat(200))).hasSize(80);
    }
}
