package vn.khoso.web.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;

/** Finds what can be played of a product. */
@Component
public final class Recordings {

    private final MediaLinks links;

    Recordings(MediaLinks links) {
        this.links = links;
    }

    /**
     * Returns the recording of a clip, a podcast or a livestream, as soon as browsers can play it; empty before, and for
     * other kinds. A video of which only the sound can be played yet is a sound.
     *
     * @param start the second to begin at
     */
    public Optional<Recording> of(ProductKind kind, HeldFiles held, List<Recording.Track> tracks, int start) {
        return switch (kind) {
            case CLIP, LIVESTREAM_RECORDING ->
                held.main(RenditionKind.PLAYABLE_VIDEO)
                        .map(video -> video(video, held, tracks, start))
                        .or(() -> sound(held, tracks, start));
            case PODCAST -> sound(held, tracks, start);
            case INFOGRAPHIC, PHOTO_SET, DOCUMENT -> Optional.empty();
        };
    }

    /** Returns the still picture of a product: its cover, else what was made from the product itself. */
    public @Nullable String poster(HeldFiles held) {
        return held.first(MediaRole.COVER, RenditionKind.POSTER)
                .or(() -> held.main(RenditionKind.POSTER))
                .map(poster -> links.of(poster.id()))
                .orElse(null);
    }

    private Recording video(Rendition video, HeldFiles held, List<Recording.Track> tracks, int start) {
        return new Recording(
                "video",
                links.of(video.id()),
                start,
                held.main(RenditionKind.STREAM)
                        .map(stream -> links.stream(stream.id()))
                        .orElse(null),
                held.main(RenditionKind.STORYBOARD)
                        .map(board -> links.storyboard(board.id()))
                        .orElse(null),
                null,
                null,
                poster(held),
                tracks);
    }

    private Optional<Recording> sound(HeldFiles held, List<Recording.Track> tracks, int start) {
        Optional<Rendition> wave = held.main(RenditionKind.WAVEFORM);
        return held.main(RenditionKind.PLAYABLE_AUDIO)
                .map(audio -> new Recording(
                        "sound",
                        links.of(audio.id()),
                        start,
                        null,
                        null,
                        wave.map(each -> links.part(each.id(), "waveform.png")).orElse(null),
                        wave.map(each -> links.part(each.id(), "peaks.json")).orElse(null),
                        poster(held),
                        tracks));
    }
}
