package vn.khoso.web.view;

import java.util.List;
import vn.khoso.catalogue.Cue;
import vn.khoso.catalogue.Transcript;

/**
 * A transcript with its words.
 *
 * @param transcript what is known of it
 * @param name the name of its language in the language of the page
 * @param cues in the order they are said
 */
public record Spoken(Transcript transcript, String name, List<Cue> cues) {

    /** Copies the cues. */
    public Spoken {
        cues = List.copyOf(cues);
    }
}
