package vn.khoso.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ObjectKey;

/**
 * An inner file of a bundled rendition. It is as public as the rendition, no more and no less.
 *
 * @param name its name within the bundle, such as {@code 720p.m3u8}: 1 to 100 of {@code a-z 0-9 . _ -}
 * @param key where its bytes lie
 * @param contentType what it is served as
 * @param size how many bytes
 * @param widthPx of pictures and video
 * @param heightPx of pictures and video
 */
public record RenditionPart(
        String name,
        ObjectKey key,
        String contentType,
        ByteSize size,
        Optional<Integer> widthPx,
        Optional<Integer> heightPx) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    /** Refuses names that could mean anything but one file of the bundle. */
    public RenditionPart {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be 1 to 100 of a-z 0-9 . _ -, got " + name);
        }
    }
}
