package vn.khoso.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;

/**
 * What somebody says about a file before its first byte. Nothing of it is trusted.
 *
 * @param role what the file is for within its product
 * @param name as the device gave it, perhaps with a path
 * @param claimedType the media type the device claims; anything unreadable becomes {@code application/octet-stream}
 * @param length how many bytes will come
 * @param fingerprint the same for the same file of the same device, so that a second attempt resumes the first one;
 *     empty for none, cut at 200 characters
 * @param metadata what the protocol wants to see again, as it was sent; up to 4,000 characters
 * @param replaces the main file of a published product that it is a new version of
 */
public record OfferedFile(
        MediaRole role,
        String name,
        String claimedType,
        ByteSize length,
        String fingerprint,
        String metadata,
        Optional<MediaFileId> replaces) {

    private static final int LONGEST_FINGERPRINT = 200;
    private static final int LONGEST_METADATA = 4000;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}");

    /** Brings the values into a form that can be stored. */
    public OfferedFile {
        claimedType = MEDIA_TYPE.matcher(claimedType).matches() ? claimedType : "application/octet-stream";
        fingerprint = fingerprint.replaceAll("[^\\x20-\\x7e]", "?");
        fingerprint = fingerprint.substring(0, Math.min(LONGEST_FINGERPRINT, fingerprint.length()));
        if (metadata.length() > LONGEST_METADATA) {
            throw new IllegalArgumentException("metadata must have at most " + LONGEST_METADATA + " characters");
        }
        if (replaces.isPresent() && role != MediaRole.MAIN) {
            throw new IllegalArgumentException("only a main file has new versions, not " + role);
        }
    }

    /** A file of a draft. */
    public OfferedFile(
            MediaRole role, String name, String claimedType, ByteSize length, String fingerprint, String metadata) {
        this(role, name, claimedType, length, fingerprint, metadata, Optional.empty());
    }

    /** Returns the same as a new version of a main file. */
    public OfferedFile replacing(MediaFileId file) {
        return new OfferedFile(MediaRole.MAIN, name, claimedType, length, fingerprint, metadata, Optional.of(file));
    }

    /** Returns the same without a fingerprint, so that it goes on with no other attempt. */
    OfferedFile afresh() {
        return new OfferedFile(role, name, claimedType, length, "", "", replaces);
    }

    /** A file that comes in one go, without a protocol. */
    public OfferedFile(MediaRole role, String name, String claimedType, ByteSize length) {
        this(role, name, claimedType, length, "", "");
    }
}
