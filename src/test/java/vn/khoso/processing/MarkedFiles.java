package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import vn.khoso.tools.Samples;

/** Files as phones and office programs write them: with the place, the device and its number, a thumbnail, the writer. */
final class MarkedFiles {

    /** Stands wherever a place, a device or a person would; no public file may hold it. */
    static final String MARK = "KHOSOSECRET4711";

    private final Path directory;

    MarkedFiles(Path directory) {
        this.directory = directory;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    Path jpeg() throws IOException {
        return write("anh-dien-thoai.jpg", jpegBytes());
    }

    /** A JPEG with EXIF (maker, place, serial number, own notes, thumbnail), XMP, a comment and a second picture behind. */
    static byte[] jpegBytes() throws IOException {
        byte[] plain = picture("jpg", 240);
        byte[] thumbnail = join(picture("jpg", 32), MARK.getBytes(UTF_8));
        byte[] exif = join("Exif\0\0".getBytes(UTF_8), exif(thumbnail));
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GPSLatitude='" + MARK + "'/>").getBytes(UTF_8);
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe1, exif),
                segment(0xe1, xmp),
                segment(0xfe, MARK.getBytes(UTF_8)),
                java.util.Arrays.copyOfRange(plain, 2, plain.length),
                plain,
                MARK.getBytes(UTF_8));
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(
                ByteBuffer.allocate(4)
                        .put((byte) 0xff)
                        .put((byte) marker)
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    /** A TIFF block: maker and orientation (3: upside down), then EXIF with serial number and own notes, then the place. */
    private static byte[] exif(byte[] thumbnail) {
        ByteBuffer tiff = ByteBuffer.allocate(400 + thumbnail.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x010f, 2, MARK.length(), 200);
        entry(tiff, 0x0112, 3, 1, 3);
        entry(tiff, 0x8769, 4, 1, 100);
        entry(tiff, 0x8825, 4, 1, 140);
        tiff.putInt(170);
        tiff.position(100).putShort((short) 2);
        entry(tiff, 0x927c, 7, MARK.length(), 200);
        entry(tiff, 0xa431, 2, MARK.length(), 200);
        tiff.position(140).putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, 240);
        tiff.position(170).putShort((short) 2);
        entry(tiff, 0x0201, 4, 1, 400);
        entry(tiff, 0x0202, 4, 1, thumbnail.length);
        tiff.position(200).put(MARK.getBytes(UTF_8));
        tiff.position(240).putInt(15).putInt(1).putInt(7).putInt(1).putInt(13).putInt(1);
        tiff.position(400).put(thumbnail);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    Path png() throws IOException {
        byte[] plain = picture("png", 240);
        byte[] marks = join(
                chunk("eXIf", exif(new byte[0])),
                chunk("tEXt", ("Author\0" + MARK).getBytes(UTF_8)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + MARK).getBytes(UTF_8)));
        return write("anh.png", join(head(plain, 33), marks, java.util.Arrays.copyOfRange(plain, 33, plain.length)));
    }

    Path webp() throws IOException {
        byte[] plain = Files.readAllBytes(Samples.demo("anh-phong-canh.webp"));
        byte[] exif = exif(new byte[0]);
        byte[] marked = join(
                plain,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("EXIF".getBytes(UTF_8))
                        .putInt(exif.length)
                        .array(),
                exif);
        ByteBuffer.wrap(marked).order(ByteOrder.LITTLE_ENDIAN).putInt(4, marked.length - 8);
        return write("anh.webp", marked);
    }

    /** 16 by 16 grey pixels, one strip. */
    Path tiff() throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(800).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(8);
        int[][] entries = {
            {0x100, 3, 1, 16},
            {0x101, 3, 1, 16},
            {0x102, 3, 1, 8},
            {0x103, 3, 1, 1},
            {0x106, 3, 1, 1},
            {0x10f, 2, MARK.length(), 300},
            {0x111, 4, 1, 500},
            {0x115, 3, 1, 1},
            {0x116, 3, 1, 16},
            {0x117, 4, 1, 256},
            {0x13b, 2, MARK.length(), 300},
            {0x8825, 4, 1, 340}
        };
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            entry(tiff, entry[0], entry[1], entry[2], entry[3]);
        }
        tiff.position(300).put(MARK.getBytes(UTF_8));
        tiff.position(340).putShort((short) 1);
        entry(tiff, 0x001b, 2, MARK.length(), 300);
        return write("anh.tif", tiff.array());
    }

    Path svg() throws IOException {
        return write(
                "hinh.svg",
                ("<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><!-- " + MARK + " --><metadata>" + MARK
                                + "</metadata><rect width='60' height='40' fill='red'/></svg>")
                        .getBytes(UTF_8));
    }

    /** A phone's photo whose EXIF block holds the mark. */
    Path heic() throws IOException {
        byte[] photo = Files.readAllBytes(Samples.test("anh-dien-thoai.heic"));
        int at = new String(photo, ISO_8859_1).indexOf("Exif\0\0");
        System.arraycopy(MARK.getBytes(UTF_8), 0, photo, at + 60, MARK.length());
        return write("anh.heic", photo);
    }

    /** A phone's film with the place as phones write it, in both ways, and an own box. */
    Path film() throws IOException {
        byte[] plain = Files.readAllBytes(Samples.demo("clip-iphone-hevc.mov"));
        ByteBuffer film = ByteBuffer.wrap(plain);
        int position = 0;
        while (!new String(plain, position + 4, 4, ISO_8859_1).equals("moov")) {
            position += film.getInt(position);
        }
        byte[] place = (MARK + "+15.1205+108.7923/").getBytes(UTF_8);
        byte[] text = join(
                ByteBuffer.allocate(4)
                        .putShort((short) place.length)
                        .putShort((short) 0x15c7)
                        .array(),
                place);
        byte[] data = join(ByteBuffer.allocate(8).putInt(1).putInt(0).array(), place);
        byte[] name = "com.apple.quicktime.location.ISO6709".getBytes(UTF_8);
        byte[] keys = join(new byte[4], ByteBuffer.allocate(4).putInt(1).array(), box("mdta", name));
        byte[] list =
                join(ByteBuffer.allocate(8).putInt(24 + place.length).putInt(1).array(), box("data", data));
        byte[] handler = join(new byte[8], "mdta".getBytes(UTF_8), new byte[13]);
        byte[] user = box("udta", join(box("\u00a9xyz", text), box("\u00a9mod", text)));
        byte[] meta = box("meta", join(box("hdlr", handler), box("keys", keys), box("ilst", list)));
        int end = position + film.getInt(position);
        byte[] index = box("moov", join(java.util.Arrays.copyOfRange(plain, position + 8, end), user, meta));
        System.arraycopy("free".getBytes(UTF_8), 0, plain, position + 4, 4);
        return write("phim.mov", join(plain, index, box("uuid", place)));
    }

    /** A sound with a tag that names place, device and person, and a picture with all of it. */
    Path sound() throws IOException {
        byte[] frame = frame("TXXX", ("\0location\0" + MARK).getBytes(ISO_8859_1));
        byte[] writer = frame("TPE1", ("\0" + MARK).getBytes(ISO_8859_1));
        byte[] cover = frame("APIC", join("\0image/jpeg\0\u0003\0".getBytes(ISO_8859_1), jpegBytes()));
        byte[] frames = join(frame, writer, cover);
        int length = frames.length;
        byte[] head = {
            'I',
            'D',
            '3',
            3,
            0,
            0,
            (byte) (length >> 21 & 127),
            (byte) (length >> 14 & 127),
            (byte) (length >> 7 & 127),
            (byte) (length & 127)
        };
        byte[] plain = Files.readAllBytes(Samples.demo("podcast-co-chuong.mp3"));
        int old = (plain[6] << 21 | plain[7] << 14 | plain[8] << 7 | plain[9]) + 10;
        return write("am-thanh.mp3", join(head, frames, java.util.Arrays.copyOfRange(plain, old, plain.length)));
    }

    private static byte[] frame(String id, byte[] content) {
        return join(
                id.getBytes(UTF_8),
                ByteBuffer.allocate(6)
                        .putInt(content.length)
                        .putShort((short) 0)
                        .array(),
                content);
    }

    private static byte[] box(String type, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), type.getBytes(ISO_8859_1), content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = join(type.getBytes(ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] picture(String format, int width) throws IOException {
        BufferedImage image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, width / 4);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] head(byte[] bytes, int count) {
        return java.util.Arrays.copyOf(bytes, count);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
