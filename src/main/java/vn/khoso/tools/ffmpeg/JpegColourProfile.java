package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts an ICC profile into a JPEG file (ICC.1:2022, annex B.4: marker APP2). */
final class JpegColourProfile {

    private static final byte[] IDENTIFIER = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final short APP2 = (short) 0xFFE2;
    private static final int LARGEST = 0xFFFF - 2 - 14;
    private static final int START_OF_IMAGE_BYTES = 2;

    private JpegColourProfile() {}

    /** Inserts the profile right after the start of the image; one too large for a single marker is left out. */
    static void insert(Path jpeg, byte[] profile) {
        if (profile.length > LARGEST) {
            return;
        }
        ByteBuffer marker = ByteBuffer.allocate(2 + 2 + IDENTIFIER.length + 2 + profile.length);
        marker.putShort(APP2).putShort((short) (marker.capacity() - 2)).put(IDENTIFIER);
        marker.put((byte) 1).put((byte) 1).put(profile);
        Path coloured = jpeg.resolveSibling(jpeg.getFileName() + ".coloured");
        try {
            copy(jpeg, coloured, marker.array());
            Files.move(coloured, jpeg, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path jpeg, Path coloured, byte[] marker) throws IOException {
        try (InputStream in = Files.newInputStream(jpeg);
                OutputStream out = Files.newOutputStream(coloured)) {
            out.write(in.readNBytes(START_OF_IMAGE_BYTES));
            out.write(marker);
            in.transferTo(out);
        }
    }
}
