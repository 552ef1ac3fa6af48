package vn.khoso.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.UploadId;

/** The right of one connection to write to an upload, until it is closed or has been silent for too long. */
final class WriterLease implements AutoCloseable {

    /** How long a connection may bring no byte before another one may take over. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** How long the store may need for one part. */
    private static final Duration STORING = Duration.ofSeconds(90);

    private static final Duration RENEWAL = Duration.ofSeconds(3);

    private final Writers writers;
    private final Clock clock;
    private final UploadId upload;
    private final UUID writer;
    private Instant renewed;

    WriterLease(Writers writers, Clock clock, UploadId upload, UUID writer) {
        this.writers = writers;
        this.clock = clock;
        this.upload = upload;
        this.writer = writer;
        this.renewed = clock.instant();
    }

    UploadId upload() {
        return upload;
    }

    UUID writer() {
        return writer;
    }

    /** Says that bytes have come; returns false when another connection has taken over or the upload has ended. */
    boolean heard() {
        Instant now = clock.instant();
        if (now.isBefore(renewed.plus(RENEWAL))) {
            return true;
        }
        renewed = now;
        return writers.renew(this, SILENCE);
    }

    /** Says that the store is at work; returns false as {@link #heard} does. */
    boolean storing() {
        renewed = clock.instant().minus(RENEWAL);
        return writers.renew(this, STORING);
    }

    /** Says why a connection may not go on: the upload has ended, or another connection has taken over. */
    KhosoException lost() {
        return new KhosoException(writers.isReceiving(upload) ? IntakeProblem.BUSY : IntakeProblem.GONE);
    }

    /** Gives the right back. */
    @Override
    public void close() {
        writers.release(this);
    }
}
