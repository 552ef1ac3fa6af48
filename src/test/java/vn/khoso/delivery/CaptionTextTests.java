package vn.khoso.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khoso.catalogue.Cue;
import vn.khoso.catalogue.CueId;
import vn.khoso.catalogue.TimedText;

class CaptionTextTests {

    private static final List<Cue> CUES =
            List.of(cue(1500, 4250, "Bà con <xã> & thôn\n\nđi --> họp"), cue(3_723_004, 3_725_000, "Xin cảm ơn"));

    @Test
    void writesWebVttInWhichNoWordIsMarkup() {
        assertThat(CaptionText.write(CUES, CaptionFormat.VTT)).isEqualTo("""
                WEBVTT

                00:00:01.500 --> 00:00:04.250
                Bà con &lt;xã&gt; &amp; thôn
                đi --&gt; họp

                01:02:03.004 --> 01:02:05.000
                Xin cảm ơn

                """);
    }

    @Test
    void writesSubRipAndPlainWords() {
        assertThat(CaptionText.write(CUES, CaptionFormat.SRT))
                .startsWith("1\n00:00:01,500 --> 00:00:04,250\n")
                .contains("\n\n2\n01:02:03,004 --> 01:02:05,000\nXin cảm ơn\n");
        assertThat(CaptionText.write(CUES, CaptionFormat.TXT))
                .isEqualTo("0:01\tBà con <xã> & thôn đi --> họp\n1:02:03\tXin cảm ơn\n");
    }

    private static Cue cue(long startMs, long endMs, String text) {
        return new Cue(new CueId(startMs), new TimedText(Duration.ofMillis(startMs), Duration.ofMillis(endMs), text));
    }
}
