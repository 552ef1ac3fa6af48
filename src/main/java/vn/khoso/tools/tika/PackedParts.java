package vn.khoso.tools.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/**
 * Looks through a packed document before any parser does: every part is really unpacked, to nowhere, since what its
 * directory claims may be a lie. Parts that are packed files themselves are never opened, so the depth is one. Tika
 * salvages what is left of a cut archive without a word; here a cut one is refused, as most of it is gone.
 */
final class PackedParts {

    private static final int MOST_PARTS = 20_000;

    private PackedParts() {}

    static void check(Path file, long expansion) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
            }
            long left = expansion;
            Enumeration<? extends ZipEntry> parts = archive.entries();
            while (parts.hasMoreElements()) {
                left -= unpacked(archive, parts.nextElement(), left);
            }
        }
    }

    private static long unpacked(ZipFile archive, ZipEntry part, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (InputStream in = archive.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > limit) {
                    throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
                }
            }
        }
        return bytes;
    }
}
