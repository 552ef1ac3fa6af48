package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of a piece as they come over the line, cut into slices of limited duration: each slice looks like a stream of
 * its own that ends. A line that breaks looks like one that ends too, since what arrived counts either way. Renews the
 * right to write while bytes come, and fails when it is lost. For one thread; closing it does not close the line.
 */
final class ArrivingBody extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingBody.class);

    private final InputStream line;
    private final WriterLease lease;
    private final Clock clock;
    private final Duration sliceLength;
    private Instant sliceEnd = Instant.MAX;
    private boolean sliceHasBytes;
    private boolean open = true;

    ArrivingBody(InputStream line, WriterLease lease, Clock clock, Duration sliceLength) {
        this.line = line;
        this.lease = lease;
        this.clock = clock;
        this.sliceLength = sliceLength;
    }

    /** Tells whether more may come. */
    boolean isOpen() {
        return open;
    }

    /** Begins the next slice. */
    void nextSlice() {
        sliceEnd = clock.instant().plus(sliceLength);
        sliceHasBytes = false;
    }

    /** Asks whether the sender has one byte more. */
    boolean hasMore() {
        return open && readLine(new byte[1], 0, 1) > 0;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!open || (sliceHasBytes && !clock.instant().isBefore(sliceEnd))) {
            return -1;
        }
        int count = readLine(target, offset, length);
        if (count < 0) {
            return -1;
        }
        if (!lease.heard()) {
            // No end of a stream: the store must not keep this part over the one that another connection has written.
            throw lease.lost();
        }
        sliceHasBytes = true;
        return count;
    }

    private int readLine(byte[] target, int offset, int length) {
        try {
            int count = line.read(target, offset, length);
            open = count >= 0;
            return count;
        } catch (IOException broken) {
            LOG.debug("A line broke: upload={}", lease.upload(), broken);
            open = false;
            return -1;
        }
    }
}
