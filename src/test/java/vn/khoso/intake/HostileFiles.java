package vn.khoso.intake;

import static vn.khoso.intake.HostileBytes.bytes;
import static vn.khoso.intake.HostileBytes.gif;
import static vn.khoso.intake.HostileBytes.gzip;
import static vn.khoso.intake.HostileBytes.laughs;
import static vn.khoso.intake.HostileBytes.nestedBoxes;
import static vn.khoso.intake.HostileBytes.pdf;
import static vn.khoso.intake.HostileBytes.png;
import static vn.khoso.intake.HostileBytes.pngWithProfile;
import static vn.khoso.intake.HostileBytes.transportNoise;
import static vn.khoso.intake.HostileBytes.useBomb;
import static vn.khoso.intake.HostileBytes.wav;
import static vn.khoso.intake.HostileBytes.wavWithChannels;
import static vn.khoso.intake.HostileBytes.word;
import static vn.khoso.intake.HostileBytes.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Odd and hostile files, made when they are asked for; none is larger than a few megabytes. */
final class HostileFiles {

    /** Any verdict will do, as long as there is one. */
    static final String ANY = "ANY";

    static final String GOOD = "GOOD";

    private static final String LAUGHS = laughs();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> expected = new LinkedHashMap<>();

    HostileFiles() {
        nothingOfOurs();
        pictures();
        drawings();
        portableDocuments();
        officeDocuments();
        recordings();
        captions();
    }

    Map<String, byte[]> files() {
        return files;
    }

    String expected(String name) {
        return expected.getOrDefault(name, ANY);
    }

    private void add(String name, byte[] bytes, String verdict) {
        files.put(name, bytes);
        expected.put(name, verdict);
    }

    private void add(String name, String text, String verdict) {
        add(name, text.getBytes(StandardCharsets.UTF_8), verdict);
    }

    private void nothingOfOurs() {
        add("empty.mp4", new byte[0], "TYPE_NOT_ACCEPTED");
        add("one-byte.mp4", new byte[1], "TYPE_NOT_ACCEPTED");
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        add("noise.mp4", noise, "TYPE_NOT_ACCEPTED");
        add("zeros.png", new byte[50_000], "TYPE_NOT_ACCEPTED");
        add("page.mp4", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>", "TYPE_NOT_ACCEPTED");
        add(
                "page16.pdf",
                "\uFEFF<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_16LE),
                "TYPE_NOT_ACCEPTED");
        add("page.svg", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "TYPE_NOT_ACCEPTED");
        add("script.mp3", "#!/bin/sh\nrm -rf /\n", "TYPE_NOT_ACCEPTED");
        add("program.mp4", bytes("7f454c46020101000000000000000000"), "TYPE_NOT_ACCEPTED");
        add("program.jpg", ("MZ" + "\0".repeat(200) + "PE\0\0"), "TYPE_NOT_ACCEPTED");
        add("archive.docx", zip(Map.of("a.txt", "x".getBytes(StandardCharsets.UTF_8))), "TYPE_NOT_ACCEPTED");
        add(
                "java.docx",
                zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: A".getBytes(StandardCharsets.UTF_8))),
                "TYPE_NOT_ACCEPTED");
        add("letter.docx", bytes("d0cf11e0a1b11ae1" + "00".repeat(600)), "TYPE_NOT_ACCEPTED");
        add(
                "list.mp4",
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n#EXT-X-ENDLIST\n",
                "TYPE_NOT_ACCEPTED");
        add("concat.mp4", "ffconcat version 1.0\nfile /etc/passwd\n", "TYPE_NOT_ACCEPTED");
        add(
                "session.mp4",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
                "TYPE_NOT_ACCEPTED");
        add("bitmap.png", "BM" + "\0".repeat(100), "TYPE_NOT_ACCEPTED");
    }

    private void pictures() {
        add("huge.png", png(100_000, 100_000, new byte[] {0}), "TOO_MANY_PIXELS");
        add("negative.png", png(-5, 10, new byte[] {0}), "BROKEN");
        add("cut.png", Arrays.copyOf(png(20, 20, new byte[1300]), 60), ANY);
        add("profile-bomb.png", pngWithProfile(), ANY);
        add("script.gif", "GIF89a=1;alert(document.cookie)//", ANY);
        add("huge.gif", bytes("474946383961ffffffff80000000000000ffffff2c00000000ffffffff00020144003b"), ANY);
        add(
                "huge.jpg",
                bytes("ffd8ffe000104a46494600010100000100010000ffc0001108ffffffff03012200021101031101ffd9"),
                ANY);
        add("loop.tif", bytes("49492a000800000001000001030001000000050000000800000000"), "TOO_MANY_PARTS");
        add("huge.tif", bytes("49492a0008000000020000010400010000000000007f01010400010000000000007f00000000"), ANY);
        add("cut.webp", "RIFF\u0010\0\0\0WEBPVP8L\u0004\0\0\0/\0\0\0", ANY);
        add("many.gif", gif(2001), "TOO_MANY_PARTS");
        add("some.gif", gif(20), GOOD);
        add("head.heic", bytes("0000001866747970686569630000000068656963" + "6d696631"), "BROKEN");
        add(
                "boxes.heic",
                bytes("0000001866747970686569630000000068656963" + "6d696631" + "000000086d657461".repeat(500)),
                ANY);
    }

    private void drawings() {
        String open =
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='40' height='40'>";
        add("script.svg", open + "<script>alert(1)</script><rect width='9' height='9' onload='alert(2)'/></svg>", GOOD);
        add("outside.svg", open + "<image x:href='file:///etc/passwd' width='9' height='9'/></svg>", GOOD);
        add("network.svg", open + "<image href='http://127.0.0.1:1/a.png' width='9' height='9'/></svg>", GOOD);
        add(
                "foreign.svg",
                open
                        + "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject></svg>",
                GOOD);
        add(
                "entity.svg",
                "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + open + "<text>&e;</text></svg>",
                ANY);
        add("laughs.svg", "<!DOCTYPE svg [" + LAUGHS + "]>" + open + "<text>&l9;</text></svg>", ANY);
        add(
                "huge.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'><rect width='1' height='1'/></svg>",
                ANY);
        add("deep.svg", open + "<g>".repeat(50_000) + "</g>".repeat(50_000) + "</svg>", ANY);
        add("use-loop.svg", open + "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>", ANY);
        add("use-bomb.svg", open + useBomb() + "</svg>", ANY);
        add("packed.svg", gzip(open + "</svg>"), ANY);
        add("cut.svg", open + "<rect", "BROKEN");
    }

    private void portableDocuments() {
        add("head.pdf", "%PDF-1.7\n", "BROKEN");
        add("no-pages.pdf", pdf("<<>>", "").replace("/Kids[3 0 R]/Count 1", "/Kids[]/Count 0"), "BROKEN");
        add("many-pages.pdf", pdf("<<>>", "").replace("/Count 1>>", "/Count 900000>>"), ANY);
        add("cut.pdf", pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", "").substring(0, 90), "BROKEN");
        add("plain.pdf", pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>", ""), GOOD);
        add("loop.pdf", pdf("<</Type/Pages/Kids[3 0 R]/Count 9/Parent 3 0 R>>", ""), ANY);
        add("huge-page.pdf", pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]>>", ""), ANY);
        add(
                "script.pdf",
                pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>", ""),
                GOOD);
        add(
                "launch.pdf",
                pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O<</S/Launch/F(/bin/sh)>>>>>>", ""),
                GOOD);
        add(
                "deep.pdf",
                pdf(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/X " + "[".repeat(50_000) + "]".repeat(50_000)
                                + ">>",
                        ""),
                ANY);
        add(
                "locked.pdf",
                pdf(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                        "/Encrypt<</Filter/Standard/V 1/R 2/O(" + "o".repeat(32) + ")/U(" + "u".repeat(32)
                                + ")/P -4>>/ID[(a)(a)]"),
                ANY);
        add(
                "page-and-html.pdf",
                pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", "") + "<script>alert(1)</script>",
                GOOD);
    }

    private void officeDocuments() {
        String text =
                "<?xml version='1.0'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>kho số</w:t></w:r></w:p></w:body></w:document>";
        add("plain.docx", word(text.getBytes(StandardCharsets.UTF_8), Map.of()), GOOD);
        add(
                "bomb.docx",
                word(text.getBytes(StandardCharsets.UTF_8), Map.of("word/media/a.png", new byte[60_000_000])),
                "TOO_DEMANDING");
        add(
                "laughs.docx",
                word(
                        ("<!DOCTYPE x [" + LAUGHS + "]>"
                                        + text.replace("<?xml version='1.0'?>", "")
                                                .replace("kho số", "&l9;"))
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of()),
                ANY);
        add(
                "entity.docx",
                word(
                        ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                        + text.replace("<?xml version='1.0'?>", "")
                                                .replace("kho số", "&e;"))
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of()),
                ANY);
        add(
                "climbing.docx",
                word(text.getBytes(StandardCharsets.UTF_8), Map.of("../../../../tmp/climbed", new byte[9])),
                ANY);
        byte[] whole = word(text.getBytes(StandardCharsets.UTF_8), Map.of());
        add("cut.docx", Arrays.copyOf(whole, whole.length - 60), ANY);
        add("nested.docx", word(text.getBytes(StandardCharsets.UTF_8), Map.of("word/embeddings/a.docx", whole)), ANY);
        byte[] deepest = whole;
        for (int depth = 0; depth < 5; depth++) {
            deepest = word(text.getBytes(StandardCharsets.UTF_8), Map.of("word/embeddings/a.xml", deepest));
        }
        add("nested-five.docx", deepest, "TOO_DEMANDING");
        add(
                "deep.docx",
                word(
                        text.replace("<w:p>", "<w:p>".repeat(20_000))
                                .replace("</w:p>", "</w:p>".repeat(20_000))
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of()),
                ANY);
    }

    private void recordings() {
        add("head.mp4", bytes("00000018667479706d703432000000006d70343269736f6d"), "BROKEN");
        add(
                "liar.mp4",
                bytes("00000018667479706d703432000000006d70343269736f6d" + "ffffffff6d6f6f76" + "00".repeat(64)),
                "BROKEN");
        add(
                "liar64.mp4",
                bytes("00000018667479706d703432000000006d70343269736f6d" + "000000016d646174" + "4000000000000000"
                        + "00".repeat(64)),
                "INDEX_MISSING");
        add("boxes.mp4", bytes("00000018667479706d703432000000006d70343269736f6d" + nestedBoxes()), "BROKEN");
        add("head.mkv", bytes("1a45dfa3934282886d6174726f736b61428781044285810218538067" + "01ffffffffffffff"), ANY);
        add("head.flv", bytes("464c5601050000000900000000"), "BROKEN");
        add("head.ogg", "OggS\0\u0002" + "\0".repeat(60), ANY);
        add("head.flac", "fLaC" + "\0".repeat(40), ANY);
        add("liar.wav", wav(0xffff_fff0, 8000), GOOD);
        add("channels.wav", wavWithChannels(60_000), ANY);
        add("tag.mp3", ("ID3\u0003\0\0\u007f\u007f\u007f\u007f" + "\0".repeat(500)), ANY);
        add(
                "playlist-in.avi",
                "RIFF\uFFFF\0\0\0AVI LIST\0\0\0\0hdrlGAB2\0#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                ANY);
        add("stream.ts", transportNoise(), ANY);
        add("sequence.mp4", "\0\0\u0001\u00ba" + "\0".repeat(900), ANY);
    }

    private void captions() {
        add("empty.vtt", "WEBVTT\n\n", "BROKEN");
        add("script.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<script>alert(1)</script><v Ông A>Chào\n", GOOD);
        add("wide.srt", "1\r\n00:00:00,000 --> 00:00:01,000\r\nChào\r\n".getBytes(Charset.forName("UTF-16")), ANY);
    }
}
