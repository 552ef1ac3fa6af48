package vn.khoso.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.parts.BoundedSource;

/** Copies bytes from a source to a position of an open file and forces them to disk. */
final class FilePart {

    /** One per running write: 20 uploads at a time hold 5 MiB. */
    private static final int BUFFER_BYTES = 256 * 1024;

    private static final long ROOM_CHECK_BYTES = 64L * 1024 * 1024;

    private final ObjectDirectory directory;
    private final ObjectKey key;

    FilePart(ObjectDirectory directory, ObjectKey key) {
        this.directory = directory;
        this.key = key;
    }

    void copy(BoundedSource source, FileChannel target, long offset) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long position = offset;
        long nextCheck = offset;
        for (int count = source.fill(buffer); count > 0; count = source.fill(buffer)) {
            if (position >= nextCheck) {
                directory.requireRoomFor(count, key);
                nextCheck = position + ROOM_CHECK_BYTES;
            }
            writeFully(target, ByteBuffer.wrap(buffer, 0, count), position);
            position += count;
        }
        target.force(true);
    }

    private static void writeFully(FileChannel target, ByteBuffer bytes, long position) throws IOException {
        long next = position;
        while (bytes.hasRemaining()) {
            next += target.write(bytes, next);
        }
    }
}
