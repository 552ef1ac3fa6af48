package vn.khoso.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** Sources of bytes for the tests: reproducible, and some of them break. */
public final class TestBytes {

    private TestBytes() {}

    /** Returns so many bytes that look random and are always the same for the same seed. */
    public static byte[] random(int count, long seed) {
        byte[] bytes = new byte[count];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    /** Returns a source of these bytes. */
    public static InputStream source(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Returns a source that delivers these bytes and then fails as a cut connection does. */
    public static InputStream cutOffAfter(byte[] bytes) {
        return new SequenceInputStream(source(bytes), new BrokenSource());
    }

    /** Reads a stream to its end and closes it. */
    public static byte[] readAndClose(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails at the first byte. */
    private static final class BrokenSource extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
