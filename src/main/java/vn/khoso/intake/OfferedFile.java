package vn.khoso.intake;

import java.util.regex.Pattern;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.ByteSize;

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
 */
public record OfferedFile(
        MediaRole role, String name, String claimedType, ByteSize length, String fingerprint, String metadata) {

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
    }

    /** A file that comes in one go, without a protocol. */
    public OfferedFile(MediaRole role, String name, String claimedType, ByteSize length) {
        this(role, name, claimedType, length, "", "");
    }
}
