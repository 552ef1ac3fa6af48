package vn.khoso.processing.steps;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;

/** How long a recording is: what its header claims, or, where it was cut off and claims nothing, what decodes. */
@Component
class Lengths {

    private final MediaOutlines outlines;
    private final Ffprobe ffprobe;

    Lengths(MediaOutlines outlines, Ffprobe ffprobe) {
        this.outlines = outlines;
        this.ffprobe = ffprobe;
    }

    Duration of(MediaSource source) {
        Duration claimed = outlines.outline(source).claimedDuration();
        return claimed.isPositive() ? claimed : ffprobe.probe(source).duration();
    }
}
