package vn.khoso.tools.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import vn.khoso.tools.MediaSource;

/**
 * What the blocks of a picture say without decoding: how many frames there are, and whether the last block is there, which
 * decoders pass over in silence.
 *
 * @param frames at least 1
 * @param whole whether the file ends where its blocks do, or later
 */
record PictureShape(int frames, boolean whole) {

    private static final PictureShape UNKNOWN = new PictureShape(1, true);

    static PictureShape of(MediaSource image) throws IOException {
        try (FileChannel channel = FileChannel.open(image.file())) {
            if (channel.size() > Integer.MAX_VALUE) {
                return UNKNOWN;
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return switch (image.type().mediaType()) {
                case "image/jpeg" -> jpeg(bytes);
                case "image/png" -> png(bytes);
                case "image/webp" -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case "image/gif" -> gif(bytes);
                case "image/heic", "image/avif" -> boxes(bytes);
                case "image/tiff" -> new PictureShape(TiffDirectories.count(bytes), true);
                default -> UNKNOWN;
            };
        } catch (IndexOutOfBoundsException cut) {
            return new PictureShape(1, false);
        }
    }

    /**
     * A JPEG is whole when the mark of its end follows a scan (ITU-T T.81, B.1.1.3). Thumbnails lie in segments before the
     * first one; within a scan the mark cannot stand by chance.
     */
    private static PictureShape jpeg(ByteBuffer bytes) {
        int position = 2;
        while (position + 3 < bytes.limit() && (bytes.get(position + 1) & 0xff) != 0xda) {
            boolean segment = (bytes.get(position) & 0xff) == 0xff && (bytes.get(position + 1) & 0xff) >= 0xc0;
            position += segment ? 2 + Short.toUnsignedInt(bytes.getShort(position + 2)) : 1;
        }
        for (int i = position; i + 1 < bytes.limit(); i++) {
            if (bytes.get(i) == (byte) 0xff && bytes.get(i + 1) == (byte) 0xd9) {
                return UNKNOWN;
            }
        }
        return new PictureShape(1, false);
    }

    private static PictureShape png(ByteBuffer bytes) {
        int frames = 0;
        int position = 8;
        while (position + 12 <= bytes.limit()) {
            long whole = 12 + Integer.toUnsignedLong(bytes.getInt(position));
            String type = type(bytes, position + 4);
            if (type.equals("IEND")) {
                return new PictureShape(Math.max(1, frames), true);
            }
            frames += type.equals("fcTL") ? 1 : 0;
            position = (int) Math.min(bytes.limit(), position + whole);
        }
        return new PictureShape(Math.max(1, frames), false);
    }

    private static PictureShape webp(ByteBuffer bytes) {
        long end = 8 + Integer.toUnsignedLong(bytes.getInt(4));
        int frames = 0;
        long position = 12;
        while (position + 8 <= Math.min(end, bytes.limit())) {
            frames += type(bytes, (int) position).equals("ANMF") ? 1 : 0;
            long size = Integer.toUnsignedLong(bytes.getInt((int) position + 4));
            position += 8 + size + (size & 1);
        }
        // the last byte of padding is often missing
        return new PictureShape(Math.max(1, frames), end <= bytes.limit() + 1L);
    }

    private static PictureShape gif(ByteBuffer bytes) {
        int frames = 0;
        int position = 13 + colours(bytes.get(10));
        while (position < bytes.limit() && bytes.get(position) != 0x3b) {
            boolean picture = bytes.get(position) == 0x2c;
            if (!picture && bytes.get(position) != 0x21) {
                break;
            }
            frames += picture ? 1 : 0;
            position += picture ? 11 + colours(bytes.get(position + 9)) : 2;
            for (int length = bytes.get(position) & 0xff; length > 0; length = bytes.get(position) & 0xff) {
                position += length + 1;
            }
            position++;
        }
        return new PictureShape(Math.max(1, frames), frames > 0);
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** ISO/IEC 14496-12, 4.2: a size of 1 is followed by the true one, 0 means to the end. */
    private static PictureShape boxes(ByteBuffer bytes) {
        long position = 0;
        while (position + 8 <= bytes.limit()) {
            long size = Integer.toUnsignedLong(bytes.getInt((int) position));
            if (size == 1) {
                size = bytes.getLong((int) position + 8);
            }
            if (size == 0) {
                return UNKNOWN;
            }
            if (size < 8) {
                break;
            }
            position += size;
        }
        return new PictureShape(1, position == bytes.limit());
    }

    private static String type(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
