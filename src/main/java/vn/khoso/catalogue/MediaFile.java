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
 * @param replaces the main file that it is a new version of, if it is one
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
        Instant receivedAt,
        Optional<MediaFileId> replaces) {

    /** A file that is no new version of another one. */
    public MediaFile(
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
        this(id, product, role, name, claimedType, key, size, state, facts, uploadedBy, receivedAt, Optional.empty());
    }

    /** Where a file stands. */
    public sealed interface State {

        /** All bytes are stored; the checks have not ended yet. */
        record Received() implements State {}

        /** Passed its checks. */
        record Accepted(Sha256 sha256, String detectedType) implements State {}

        /** Passed its checks as a new version of a main file, and waits to be put in its place. */
        record Standby(Sha256 sha256, String detectedType) implements State {}

        /** A main file whose place a newer version took; the bytes stay. */
        record Replaced(Sha256 sha256, String detectedType) implements State {}

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

    /** Tells whether the file passed its checks and is in use. */
    public boolean isAccepted() {
        return state instanceof State.Accepted;
    }

    /** Tells whether the file passed its checks and is in use, or waits to be. */
    public boolean isToBeProcessed() {
        return state instanceof State.Accepted || state instanceof State.Standby;
    }

    /** Returns the detected media type, once it passed its checks. */
    public Optional<String> detectedType() {
        return switch (state) {
            case State.Accepted accepted -> Optional.of(accepted.detectedType());
            case State.Standby standby -> Optional.of(standby.detectedType());
            case State.Replaced replaced -> Optional.of(replaced.detectedType());
            case State.Received received -> Optional.empty();
            case State.Refused refused -> Optional.empty();
            case State.Detached detached -> Optional.empty();
        };
    }

    /** Returns the digest of its bytes, once it passed its checks. */
    public Optional<Sha256> sha256() {
        return switch (state) {
            case State.Accepted accepted -> Optional.of(accepted.sha256());
            case State.Standby standby -> Optional.of(standby.sha256());
            case State.Replaced replaced -> Optional.of(replaced.sha256());
            case State.Received received -> Optional.empty();
            case State.Refused refused -> Optional.empty();
            case State.Detached detached -> Optional.empty();
        };
    }
}
