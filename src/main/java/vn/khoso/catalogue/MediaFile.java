package vn.khoso.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/**
 * One uploaded original: its bytes never change once accepted.
 *
 * @param id its identity
 * @param product the product it belongs to
 * @param role what it is for
 * @param name the file's own name, cleaned of paths and control characters
 * @param claimedType the media type its sender claimed; never trusted
 * @param key where its bytes lie
 * @param size how many bytes
 * @param state where it stands
 * @param facts what was found out about it; empty values until then
 * @param uploadedBy who sent it
 * @param receivedAt when its last byte was stored
 */
public record MediaFile(
        MediaFileId id,
        ProductId product,
        MediaRole role,
        String name,
        String claimedType,
        ObjectKey key,
        ByteSize size,
        State state,
        Facts facts,
        AccountId uploadedBy,
        Instant receivedAt) {

    /** Where a file stands. */
    public sealed interface State {

        /** All bytes are stored; the checks have not ended yet. */
        record Received() implements State {}

        /** Passed its checks. */
        record Accepted(Sha256 sha256, String detectedType) implements State {}

        /** Refused, with the problem's code and a value for its sentence. */
        record Refused(String problemCode, String problemDetail) implements State {}

        /** Taken out of the product by its people; the bytes stay. */
        record Detached() implements State {}
    }

    /** What was measured; each value is empty where it does not apply. */
    public record Facts(
            Optional<Duration> duration,
            Optional<Integer> widthPx,
            Optional<Integer> heightPx,
            Optional<Integer> pages) {

        /** Nothing measured yet. */
        public static final Facts NONE =
                new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tells whether the file passed its checks. */
    public boolean isAccepted() {
        return state instanceof State.Accepted;
    }

    /** Returns the detected media type, once accepted. */
    public Optional<String> detectedType() {
        return state instanceof State.Accepted accepted ? Optional.of(accepted.detectedType()) : Optional.empty();
    }
}
