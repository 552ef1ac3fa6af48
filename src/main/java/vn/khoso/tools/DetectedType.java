package vn.khoso.tools;

/**
 * What the bytes of a file say it is, whatever its name claims.
 *
 * @param mediaType the IANA media type or the one in common use, such as {@code video/mp4}; lower case, no parameters
 * @param extension the usual file name extension without the dot; {@code bin} when unknown
 * @param family what the file is to its reader; {@link MediaFamily#OTHER} when the library does not accept it
 */
public record DetectedType(String mediaType, String extension, MediaFamily family) {

    /** Refuses blank values. */
    public DetectedType {
        if (mediaType.isBlank() || mediaType.indexOf('/') < 0) {
            throw new IllegalArgumentException("mediaType must look like video/mp4, got " + mediaType);
        }
        if (extension.isBlank()) {
            throw new IllegalArgumentException("extension must not be blank for " + mediaType);
        }
    }

    /** Tells whether the type is on the library's allow-list. */
    public boolean accepted() {
        return family != MediaFamily.OTHER;
    }
}
