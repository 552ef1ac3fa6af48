package vn.khoso.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.catalogue.Chapter;
import vn.khoso.shared.KhosoException;

class ChapterLinesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = "754|754000|12:34\n 12:34,5 |754500|12:34.500\n1:02:03.004|3723004|1:02:03.004\n0|0|0:00")
    void readsAndWritesMoments(String typed, long milliseconds, String written) {
        Duration moment = Moment.read(typed).orElseThrow();
        assertThat(moment).isEqualTo(Duration.ofMillis(milliseconds));
        assertThat(Moment.write(moment)).isEqualTo(written);
        assertThat(Moment.read(written)).contains(moment);
    }

    @Test
    void readsOneChapterALineHoweverItIsSetApart() {
        List<Chapter> chapters =
                ChapterLines.read("0:00 Mở đầu\n\n 4:12 - Kết quả sáu tháng\n1:02:29\tViệc tiếp theo\n");
        assertThat(ChapterLines.write(chapters))
                .isEqualTo("0:00 Mở đầu\n4:12 Kết quả sáu tháng\n1:02:29 Việc tiếp theo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mở đầu", "4:12", "1:2:3:4 Dài quá"})
    void namesTheLineThatIsNone(String typed) {
        assertThatThrownBy(() -> ChapterLines.read(typed))
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refused -> assertThat(refused.arguments().toString()).contains(typed));
    }
}
