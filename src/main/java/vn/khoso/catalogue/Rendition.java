package vn.khoso.catalogue;

import java.time.Duration;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.RenditionId;
import vn.khoso.storage.ObjectKey;

/**
 * A derived, disposable file that visitors see.
 *
 * @param id its identity, part of its address
 * @param mediaFile the original it was made from
 * @param kind what it is for
 * @param recipe the version of the way it was made, from 1
 * @param key where its bytes lie
 * @param contentType what it is served as
 * @param size how many bytes
 * @param widthPx of pictures and video
 * @param heightPx of pictures and video
 * @param duration of sound and video
 */
public record Rendition(
        RenditionId id,
        MediaFileId mediaFile,
        RenditionKind kind,
        int recipe,
        ObjectKey key,
        String contentType,
        ByteSize size,
        Optional<Integer> widthPx,
        Optional<Integer> heightPx,
        Optional<Duration> duration) {}
