package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.KhosoException;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ban-tin.mp4                       | ban-tin.mp4",
                "C:\\fakepath\\Bản tin xã.MP4      | Bản tin xã.MP4",
                "/home/lan/../../etc/anh.jpg       | anh.jpg",
                "../../../etc/passwd.pdf           | passwd.pdf",
                "  hai   ba\u00a0bốn .mp3          | hai ba bốn.mp3",
                ".an.png                           | an.png",
                "tệp.tar.docx                      | tệp.tar.docx"
            })
    void pathsAndBlanksAreCleaned(String given, String cleaned) {
        assertThat(FileName.clean(given).value()).isEqualTo(cleaned);
    }

    @Test
    void controlCharactersAndThoseThatHideTheEndingAreRemoved() {
        assertThat(FileName.clean("a\u0000b\nc\u202egpj.mp4").value()).isEqualTo("abcgpj.mp4");
        assertThat(FileName.clean("\ud800phim.mp4").value()).isEqualTo("phim.mp4");
    }

    @Test
    void decomposedNamesOfAMacAreComposed() {
        String decomposed = Normalizer.normalize("Hội phụ nữ.pdf", Normalizer.Form.NFD);

        assertThat(FileName.clean(decomposed).value()).isEqualTo("Hội phụ nữ.pdf");
    }

    @Test
    void longNamesKeepTheirEnding() {
        String name = FileName.clean("đ".repeat(400) + ".mp4").value();

        assertThat(name).hasSize(255).endsWith("đ.mp4");
    }

    @Test
    void aLongNameIsNotCutWithinACharacter() {
        String name =
                FileName.clean("x".repeat(250) + "\ud83d\ude00\ud83d\ude00.mp4").value();

        assertThat(name).isEqualTo("x".repeat(250) + ".mp4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "mp4",
                ".mp4",
                "/",
                "phim.",
                "..",
                "phim.mp4/",
                "phim.m p4",
                "phim.abcdefghijk",
                "\u0000\u0001"
            })
    void namesWithoutStemOrEndingAreRefused(String given) {
        assertThatThrownBy(() -> FileName.clean(given))
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(IntakeProblem.NAME_UNUSABLE));
    }

    @Test
    void theEndingIsComparedInLowerCase() {
        assertThat(FileName.clean("ANH.JPeG").extension()).isEqualTo("jpeg");
    }
}
