package vn.khoso.storage.s3;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The only large memory of the S3 store: a fixed number of part-sized buffers that all uploads share. S3 wants the length
 * and the digest of a part before its first byte, so a part is gathered before it is sent. Whoever finds no free buffer waits;
 * twenty uploads need no more memory than four.
 */
final class PartBuffers {

    static final int PART_BYTES = 8 * 1024 * 1024;

    private final Semaphore permits;
    private final Queue<byte[]> idle = new ConcurrentLinkedQueue<>();

    PartBuffers(int count) {
        this.permits = new Semaphore(count, true);
    }

    /** Lends a buffer to some work, after waiting for one if need be. */
    <T, E extends Exception> T lend(Borrower<T, E> work) throws E {
        permits.acquireUninterruptibly();
        try {
            byte[] kept = idle.poll();
            byte[] buffer = kept == null ? new byte[PART_BYTES] : kept;
            try {
                return work.use(buffer);
            } finally {
                idle.add(buffer);
            }
        } finally {
            permits.release();
        }
    }

    /** What is done with a buffer; it must not keep it. */
    interface Borrower<T, E extends Exception> {
        T use(byte[] buffer) throws E;
    }
}
