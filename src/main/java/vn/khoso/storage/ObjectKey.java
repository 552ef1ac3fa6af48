package vn.khoso.storage;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.UploadId;

/**
 * The name of an object: ASCII segments joined by slashes, opaque to everyone but the store, and fixed for good when
 * it is made. No key may be another key followed by a slash, so that a directory can stand for each prefix.
 *
 * @param value 1 to 512 characters; each segment starts with a letter or digit and goes on with {@code a-z 0-9 . _ -}
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

    private static final int LONGEST = 512;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

    /** Refuses whatever could leave the store or mean different things to different stores. */
    public ObjectKey {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("object key must be relative, a-z 0-9 . _ - and at most " + LONGEST
                    + " characters, no segment starting with a dot, got " + value);
        }
    }

    /** Returns the key of an accepted or arriving original; the year only spreads the originals over folders. */
    public static ObjectKey original(int year, MediaFileId mediaFile) {
        return new ObjectKey("originals/%04d/%s".formatted(year, mediaFile));
    }

    /**
     * Returns the key of a derived, disposable file.
     *
     * @param mediaFile the original it was made from
     * @param name what it is, with its extension, such as {@code poster.jpg} or {@code hls/720p.m3u8}
     * @param recipe the version of the recipe that made it, at least 1; a new recipe never overwrites an old file
     */
    public static ObjectKey rendition(MediaFileId mediaFile, String name, int recipe) {
        if (recipe < 1) {
            throw new IllegalArgumentException("recipe must be >= 1, got " + recipe);
        }
        return new ObjectKey("renditions/%s/%d/%s".formatted(mediaFile, recipe, name));
    }

    /**
     * Returns the key of a file of a report; other words in the report make other files, and old ones stay until they are removed.
     *
     * @param report the report's identity
     * @param revision which making of its files, at least 1
     * @param name the file's name, such as {@code bao-cao.docx}
     */
    public static ObjectKey report(UUID report, int revision, String name) {
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be >= 1, got " + revision);
        }
        return new ObjectKey("reports/%s/%d/%s".formatted(report, revision, name));
    }

    /** Returns the key of the bytes of an upload that are too few for a part of their own yet. */
    public static ObjectKey uploadTail(UploadId upload) {
        return new ObjectKey("uploads/" + upload + "/tail");
    }

    /** Compares by the characters' codes, which is the order of {@link ObjectStore#list}. */
    @Override
    public int compareTo(ObjectKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
