package vn.khoso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() {
        assertThat(written("Tổ chức", 3)).isEqualTo("\uFEFFTổ chức,3\r\n");
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(written("a,b", "nói \"được\"", "dòng 1\ndòng 2", -5))
                .isEqualTo("\uFEFF\"a,b\",\"nói \"\"được\"\"\",\"dòng 1\ndòng 2\",-5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", " =1", "\u00a0=1", "＝1", "\t=1"})
    void aTextThatLooksLikeAFormulaIsHarmless(String text) {
        assertThat(written(text).replace("\uFEFF", "").replace("\"", "")).startsWith("'" + text);
    }

    @Test
    void anOrdinaryTitleStaysAsItIs() {
        assertThat(written("Nông thôn mới = hạnh phúc")).isEqualTo("\uFEFFNông thôn mới = hạnh phúc\r\n");
    }

    private static String written(Object... cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvTable table = new CsvTable(bytes);
        table.row(cells);
        table.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
