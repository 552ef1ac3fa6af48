package vn.khoso.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.khoso.shared.ByteSize;

class FormatsTests {

    private final Formats formats = new Formats();

    @BeforeEach
    void readVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesTheDayInVietNamWhateverTheZoneOfTheMachine() {
        assertThat(formats.date(Instant.parse("2026-12-31T17:30:00Z"))).isEqualTo("01/01/2027");
        assertThat(formats.dateTime(Instant.parse("2026-11-20T07:32:59Z"))).isEqualTo("20/11/2026 14:32");
    }

    @Test
    void partsThousandsByAPointInVietnameseAndByACommaInEnglish() {
        assertThat(formats.number(2416)).isEqualTo("2.416");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.number(2416)).isEqualTo("2,416");
    }

    @Test
    void writesSharesWithOneDecimal() {
        assertThat(formats.percent(406, 489)).isEqualTo("83,0%");
        assertThat(formats.percent(0, 0)).isEqualTo("0,0%");
    }

    @Test
    void choosesTheLargestUnitThatFits() {
        assertThat(formats.size(0)).isEqualTo("0\u00a0B");
        assertThat(formats.size(1023)).isEqualTo("1023\u00a0B");
        assertThat(formats.size(59_392)).isEqualTo("58\u00a0KB");
        assertThat(formats.size(1_048_575)).isEqualTo("1\u00a0MB");
        assertThat(formats.size(new ByteSize(4_080_218_931L))).isEqualTo("3,8\u00a0GB");
    }

    @Test
    void writesLengthsAsPlayersDo() {
        assertThat(formats.duration(Duration.ofSeconds(4360))).isEqualTo("1:12:40");
        assertThat(formats.duration(Duration.ofSeconds(128))).isEqualTo("2:08");
        assertThat(formats.duration(Duration.ofMillis(47_900))).isEqualTo("0:47");
        assertThat(formats.timecode(754.2)).isEqualTo("12:34");
    }

    @Test
    void takesTheFirstLetterOfTheFirstAndTheLastWord() {
        assertThat(formats.initials("Đinh Thị Ơi")).isEqualTo("ĐƠ");
        assertThat(formats.initials("Lan")).isEqualTo("L");
        assertThat(formats.initials(" ")).isEmpty();
    }
}
