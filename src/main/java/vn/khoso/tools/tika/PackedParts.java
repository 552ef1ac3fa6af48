package vn.khoso.tools.tika;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/**
 * Looks through a packed document before any parser does: every part is really unpacked, to nowhere, since what its
 * directory claims may be a lie, and so are packed files within it, down to a depth. Tika salvages what is left of a cut
 * archive without a word; here a cut one is refused, as most of it is gone.
 */
final class PackedParts {

    private static final Logger LOG = LoggerFactory.getLogger(PackedParts.class);
    private static final int MOST_PARTS = 20_000;
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private final PackingLimits limits;
    private long left;
    private int parts;
    private int slides;

    private PackedParts(PackingLimits limits) {
        this.limits = limits;
        this.left = limits.expansion();
    }

    /** Throws unless the document keeps within the limits. */
    static void check(Path file, PackingLimits limits) throws IOException {
        PackedParts all = new PackedParts(limits);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                all.countSlide(entry.getName());
                try (InputStream content = archive.getInputStream(entry)) {
                    all.unpack(content, 0);
                }
            }
        }
    }

    private void countSlide(String name) {
        slides += name.matches("ppt/slides/slide[^/]*\\.xml") ? 1 : 0;
        if (slides > limits.pages()) {
            throw new KhosoException(ToolsProblem.TOO_MANY_PARTS, slides, limits.pages());
        }
    }

    private void unpack(InputStream content, int depth) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
        }
        PushbackInputStream part = new PushbackInputStream(new Counted(content), PACKED.length);
        byte[] start = part.readNBytes(PACKED.length);
        part.unread(start);
        if (java.util.Arrays.equals(start, PACKED)) {
            if (depth == limits.depth()) {
                throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
            }
            unpackWithin(part, depth + 1);
        }
        part.skip(Long.MAX_VALUE);
        while (part.read() >= 0) {
            part.skip(Long.MAX_VALUE);
        }
    }

    /** A packed file within need not be whole: nobody reads it here. */
    private void unpackWithin(InputStream packed, int depth) throws IOException {
        ZipInputStream archive = new ZipInputStream(packed);
        try {
            while (archive.getNextEntry() != null) {
                unpack(archive, depth);
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            LOG.debug("a packed file within a document is broken: {}", broken.toString());
        }
    }

    /** Counts what is unpacked, on every level. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = in.read(target, from, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long bytes) throws IOException {
            byte[] nowhere = new byte[64 * 1024];
            long skipped = 0;
            for (int count = read(nowhere, 0, nowhere.length); count >= 0; count = read(nowhere, 0, nowhere.length)) {
                skipped += count;
            }
            return skipped;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
            }
        }

        @Override
        public void close() {
            // the archive goes on behind this part
        }
    }
}
