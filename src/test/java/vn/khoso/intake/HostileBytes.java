package vn.khoso.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How the bytes of {@link HostileFiles} are put together: heads, chunks and packages as no program would write them. */
final class HostileBytes {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private HostileBytes() {}

    static String laughs() {
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

    static String useBomb() {
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

    static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    static byte[] png(int width, int height, byte[] pixels) {
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

    static byte[] gif(int frames) {
        return bytes(
                "47494638396102000200800000ffffff000000" + "2c000000000200020000020344020500".repeat(frames) + "3b");
    }

    static byte[] pngWithProfile() {
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

    static byte[] chunk(String type, byte[] content) {
        byte[] named = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] deflate(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        write(new DeflaterOutputStream(packed), content);
        return packed.toByteArray();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            write(new GZIPOutputStream(packed), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static void write(OutputStream out, byte[] content) {
        try (out) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] word(byte[] document, Map<String, byte[]> more) {
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

    static byte[] zip(Map<String, byte[]> parts) {
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

    static String pdf(String page, String trailer) {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj"
                + page + "endobj\ntrailer<</Root 1 0 R/Size 4" + trailer + ">>\n%%EOF\n";
    }

    static String nestedBoxes() {
        StringBuilder boxes = new StringBuilder();
        for (int depth = 2000; depth > 0; depth--) {
            boxes.append(String.format("%08x", depth * 8)).append("6d6f6f76");
        }
        return boxes.toString();
    }

    static byte[] wav(int claimed, int samples) {
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

    static byte[] wavWithChannels(int channels) {
        byte[] wav = wav(8000, 8000);
        ByteBuffer.wrap(wav).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(22, (short) channels);
        return wav;
    }

    static byte[] transportNoise() {
        byte[] noise = new byte[188 * 200];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i += 188) {
            noise[i] = 0x47;
        }
        return noise;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
