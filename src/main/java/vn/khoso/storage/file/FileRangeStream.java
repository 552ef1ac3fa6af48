package vn.khoso.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** The bytes of an open file from one position up to another; closing it closes the file. */
final class FileRangeStream extends InputStream {

    private static final int TRANSFER_BYTES = 256 * 1024;

    private final FileChannel file;
    private final long end;
    private long position;

    FileRangeStream(FileChannel file, long start, long end) {
        this.file = file;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, end - position);
        if (wanted <= 0) {
            return -1;
        }
        int count = file.read(ByteBuffer.wrap(target, offset, wanted), position);
        if (count > 0) {
            position += count;
        }
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, end - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - position);
    }

    /** Larger pieces than the default 16 KiB, so that long videos cost fewer system calls. */
    @Override
    public long transferTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[Math.clamp(end - position, 1, TRANSFER_BYTES)];
        long transferred = 0;
        for (int count = read(buffer, 0, buffer.length); count > 0; count = read(buffer, 0, buffer.length)) {
            target.write(buffer, 0, count);
            transferred += count;
        }
        return transferred;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
