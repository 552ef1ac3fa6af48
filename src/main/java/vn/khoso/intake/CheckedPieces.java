package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;

/** Pieces that come with a checksum: gathered on the scratch disk, compared, and only then received. */
@Component
class CheckedPieces {

    /** Whoever sends checksums sends pieces; a whole file under one checksum would have to be sent again whole. */
    static final ByteSize LARGEST = ByteSize.ofMebibytes(64);

    private static final Duration WHOLE = Duration.ofDays(1);

    private final ScratchFiles scratch;
    private final Receiving receiving;
    private final Clock clock;

    CheckedPieces(ScratchFiles scratch, Receiving receiving, Clock clock) {
        this.scratch = scratch;
        this.receiving = receiving;
        this.clock = clock;
    }

    /** Receives the piece if it is what its checksum says. */
    UploadRecord receive(UploadRecord record, Piece piece, Checksum checksum, WriterLease lease) {
        long limit = Math.min(LARGEST.bytes(), record.upload().remaining().bytes());
        DigestInputStream digested = new DigestInputStream(piece.body(), digest(checksum.algorithm()));
        ArrivingBody body = new ArrivingBody(digested, lease, clock, WHOLE);
        try (ScratchFile gathered = scratch.open()) {
            gathered.fill(body, limit);
            if (body.hasMore()) {
                throw new KhosoException(IntakeProblem.LENGTH_EXCEEDED, SizeText.of(new ByteSize(limit)));
            }
            if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(checksum.hex())) {
                throw new KhosoException(IntakeProblem.CHECKSUM_DIFFERS);
            }
            try (InputStream content = gathered.content()) {
                return receiving.receive(record, content, lease);
            }
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    private static MessageDigest digest(Checksum.Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.javaName());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm.javaName(), missing);
        }
    }
}
