package vn.khoso.tools.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Samples;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsProblem;

class CaptionFilesTests {

    private static final String WORDS = "Muốn tuyên truyền về nông thôn mới thì phải đi từng nhà";

    private final CaptionFiles captions = new CaptionFiles();

    @TempDir
    private Path directory;

    @Test
    void readsTheSample() throws IOException {
        assertThat(captions.read(Samples.test("phu-de-mau.vtt")))
                .containsExactly(
                        line(2010, 3500, "This is the first subtitle."),
                        line(5739, 6074, "This is the second."),
                        line(6901, 8000, "And this is the third!"));
    }

    @Test
    void wordsThatNobodySeesAreNone() throws IOException {
        Path file = Files.writeString(directory.resolve("a.srt"), """
                1
                00:00:01,000 --> 00:00:02,000
                \0\0\u200b

                """);
        assertThatThrownBy(() -> captions.read(file))
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        unreadable -> assertThat(unreadable.errorCode()).isEqualTo(ToolsProblem.CAPTIONS_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void readsSubRipInAnyCommonEncoding(String charset) throws IOException {
        String text = """
                1
                00:00:01,500 --> 00:00:04,250
                %s

                2
                01:02:03,004 --> 01:02:05,000
                <i>Xin cảm ơn</i>
                bà con
                """.formatted(WORDS).replace("\n", "\r\n");
        // Windows-1258 writes tone marks apart from their letters
        String written = charset.equals("windows-1258") ? tonesApart(text) : text;
        assertThat(read(written.getBytes(Charset.forName(charset))))
                .containsExactly(line(1500, 4250, WORDS), line(3_723_004, 3_725_000, "Xin cảm ơn\nbà con"));
    }

    @Test
    void readsTheEncodingsFromBeforeUnicode() throws IOException {
        // as an editor for Latin-1 shows them; the codes are those of RFC 1456 and TCVN 5712
        String viscii = "1\n00:00:01,000 --> 00:00:02,000\nÐi t×ng nhà, nói chuy®n nông thôn m¾i\n";
        String tcvn3 = "1\n00:00:01,000 --> 00:00:02,000\n§i tõng nhµ, nãi chuyÖn n«ng th«n míi\n";
        for (String text : List.of(viscii, tcvn3)) {
            assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .containsExactly(line(1000, 2000, "Đi từng nhà, nói chuyện nông thôn mới"));
        }
        String french = "1\n00:00:01,000 --> 00:00:02,000\nLa forêt où j’étais né près du château\n";
        assertThat(read(french.getBytes(Charset.forName("windows-1252"))))
                .containsExactly(line(1000, 2000, "La forêt où j’étais né près du château"));
    }

    @Test
    void readsWhatWebVttAllows() throws IOException {
        String text = """
                \uFEFFWEBVTT - Tọa đàm
                Kind: captions

                STYLE
                ::cue { color: red }

                NOTE 00:01.000 là một lời ghi

                mo-dau
                00:01.000 --> 00:03.000 align:start position:10%
                <v Chị Hoa>Chào <b>bà con</b> &amp; các cháu

                00:05.000 --> 00:04.000
                Kết thúc trước khi bắt đầu
                3
                100:00:00.000 --> 100:00:01.000
                Số thứ tự không có dòng trống
                """;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        line(1000, 3000, "Chị Hoa: Chào bà con & các cháu"),
                        line(5000, 7000, "Kết thúc trước khi bắt đầu"),
                        line(360_000_000, 360_001_000, "Số thứ tự không có dòng trống"));
    }

    @Test
    void readsTtmlWithItsClocksFramesAndParts() throws IOException {
        String text = """
                <?xml version="1.0" encoding="UTF-16"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25">
                  <body><div begin="10s">
                    <p begin="00:00:01.500" end="00:00:02.000">Một<br/>hai</p>
                    <p begin="2.5s" dur="500ms">Ba  <span>bốn</span></p>
                  </div>
                  <div><p begin="00:00:01:05" end="00:00:03:00">Theo khung hình</p></div></body>
                </tt>
                """;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        line(1200, 3000, "Theo khung hình"),
                        line(11_500, 12_000, "Một\nhai"),
                        line(12_500, 13_000, "Ba bốn"));
    }

    @Test
    void refusesWhatHasNoTimesAndReadsNothingFromElsewhere() throws IOException {
        Path secret = Files.writeString(directory.resolve("bi-mat.txt"), "bí mật");
        String outside = "<!DOCTYPE tt [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<tt xmlns='http://www.w3.org/ns/ttml'><body><div><p begin='1s' end='2s'>&x;</p></div></body></tt>";
        for (String text : List.of("Xin chào bà con", "WEBVTT\n\n", outside)) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            refused -> assertThat(refused.errorCode()).isEqualTo(ToolsProblem.CAPTIONS_UNREADABLE));
        }
    }

    private List<TimedLine> read(byte[] bytes) throws IOException {
        return captions.read(Files.write(directory.resolve("phu-de"), bytes));
    }

    private static TimedLine line(long startMs, long endMs, String text) {
        return new TimedLine(Duration.ofMillis(startMs), Duration.ofMillis(endMs), text);
    }

    private static String tonesApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            String parted = Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD);
            String tone = parted.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String letter = parted.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            apart.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }
}
