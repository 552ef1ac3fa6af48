package vn.khoso.web.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;

/**
 * What stands for one file beside another: something to play, or a picture; {@code fragments/version} shows it.
 *
 * @param video a film, if it is one
 * @param audio its sound, if it is a recording
 * @param picture a picture of it, the larger of two
 */
public record ShownFile(
        @Nullable Rendition video,
        @Nullable Rendition audio,
        @Nullable Rendition picture) {

    /** Returns what was made of the file so far, whether or not it is in use. */
    public static ShownFile of(Renditions renditions, MediaFileId file) {
        List<Rendition> made = renditions.of(file);
        return new ShownFile(
                first(made, RenditionKind.PLAYABLE_VIDEO).orElse(null),
                first(made, RenditionKind.PLAYABLE_AUDIO).orElse(null),
                first(made, RenditionKind.POSTER)
                        .or(() -> first(made, RenditionKind.POSTER_SMALL))
                        .orElse(null));
    }

    /** Tells whether there is nothing to show. */
    public boolean isEmpty() {
        return video == null && audio == null && picture == null;
    }

    private static Optional<Rendition> first(List<Rendition> made, RenditionKind kind) {
        return made.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
