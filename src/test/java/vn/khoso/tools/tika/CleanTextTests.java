package vn.khoso.tools.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTextTests {

    @Test
    void composesLetters() {
        assertThat(CleanText.of("Ba To\u031B")).isEqualTo("Ba Tơ");
    }

    @Test
    void makesEverySpaceASingleOne() {
        assertThat(CleanText.of(" \tBa\u00A0\u2003Tơ\r\n\u000B")).isEqualTo("Ba Tơ");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(CleanText.of("tuyên\u200B truyền\uFEFF\u0000")).isEqualTo("tuyên truyền");
        assertThat(CleanText.of("exam\u00AD ple")).isEqualTo("example");
        assertThat(CleanText.of("\uF0B7 điểm một")).isEqualTo("điểm một");
    }

    @Test
    void keepsTheLettersOfMinorityLanguages() {
        assertThat(CleanText.of("Ƀơ̆ năr čĭñ")).isEqualTo("Ƀơ̆ năr čĭñ");
    }

    @Test
    void joinsLinesThatGoOnInLowerCase() {
        assertThat(CleanText.joinBrokenLines(List.of("chỉ đạo thực", "hiện hiệu quả.", "đợt hai", "Mục tiêu")))
                .containsExactly("chỉ đạo thực hiện hiệu quả.", "đợt hai", "Mục tiêu");
    }
}
