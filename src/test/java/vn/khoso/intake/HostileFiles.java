package vn.khoso.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Odd and hostile files, made when they are asked for; none is larger than a few megabytes. */
final class HostileFiles {

    /** Any verdict will do, as long as there is one. */
    static final String ANY = "ANY";

    static final String GOOD = "GOOD";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
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

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities.toString();
    }

    private static String useBomb() {
        StringBuilder uses = new StringBuilder("<defs><g id='u0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 30; i++) {
            String use = "<use href='#u" + (i - 1) + "'/>";
            uses.append("<g id='u")
                    .append(i)
                    .append("'>")
                    .append(use)
                    .append(use)
                    .append("</g>");
        }
        return uses.append("</defs><use href='#u29'/>").toString();
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static byte[] png(int width, int height, byte[] pixels) {
        return join(
                PNG,
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                chunk("IDAT", deflate(pixels)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] gif(int frames) {
        return bytes(
                "47494638396102000200800000ffffff000000" + "2c000000000200020000020344020500".repeat(frames) + "3b");
    }

    private static byte[] pngWithProfile() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(9)
                .putInt(9)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                PNG,
                chunk("IHDR", header),
                chunk("iCCP", join("p\0\0".getBytes(StandardCharsets.ISO_8859_1), deflate(new byte[60_000_000]))),
                chunk("IDAT", deflate(new byte[9 * 28])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflate(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        write(new DeflaterOutputStream(packed), content);
        return packed.toByteArray();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            write(new GZIPOutputStream(packed), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(OutputStream out, byte[] content) {
        try (out) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] word(byte[] document, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Default Extension='png' ContentType='image/png'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "_rels/.rels",
                "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", document);
        parts.putAll(more);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String pdf(String page, String trailer) {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj"
                + page + "endobj\ntrailer<</Root 1 0 R/Size 4" + trailer + ">>\n%%EOF\n";
    }

    private static String nestedBoxes() {
        StringBuilder boxes = new StringBuilder();
        for (int depth = 2000; depth > 0; depth--) {
            boxes.append(String.format("%08x", depth * 8)).append("6d6f6f76");
        }
        return boxes.toString();
    }

    private static byte[] wav(int claimed, int samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(claimed);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(claimed);
        for (int i = 0; i < samples; i++) {
            wav.put((byte) (128 + 50 * Math.sin(i / 3.0)));
        }
        return wav.array();
    }

    private static byte[] wavWithChannels(int channels) {
        byte[] wav = wav(8000, 8000);
        ByteBuffer.wrap(wav).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(22, (short) channels);
        return wav;
    }

    private static byte[] transportNoise() {
        byte[] noise = new byte[188 * 200];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i += 188) {
            noise[i] = 0x47;
        }
        return noise;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
