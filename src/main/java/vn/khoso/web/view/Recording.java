package vn.khoso.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the player needs of a recording; templates hand it to {@code fragments/player}.
 *
 * @param form {@code video} or {@code sound}
 * @param src the file that every browser plays
 * @param start the second it begins at
 * @param stream the play list of the same in several sizes
 * @param storyboard the index of small frames for seeking
 * @param waveform a picture of the sound
 * @param peaks the shape of the sound as numbers
 * @param poster its still picture
 * @param tracks captions for it
 */
public record Recording(
        String form,
        String src,
        int start,
        @Nullable String stream,
        @Nullable String storyboard,
        @Nullable String waveform,
        @Nullable String peaks,
        @Nullable String poster,
        List<Track> tracks) {

    /** Copies the tracks. */
    public Recording {
        tracks = List.copyOf(tracks);
    }

    /** Captions in one language. */
    public record Track(String src, String language, String name) {}
}
