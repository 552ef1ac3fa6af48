package vn.khoso.search;

import java.time.Duration;

/** How long a recording plays, in steps that people choose by. Values of {@link Facet#DURATION}. */
public enum DurationBand {
    /** Shorter than a minute: stories and clips for sharing. */
    UNDER_1_MINUTE(Duration.ofMinutes(1)),
    /** One minute to less than five. */
    UNDER_5_MINUTES(Duration.ofMinutes(5)),
    /** Five minutes to less than twenty. */
    UNDER_20_MINUTES(Duration.ofMinutes(20)),
    /** Twenty minutes to less than an hour. */
    UNDER_1_HOUR(Duration.ofHours(1)),
    /** An hour and more. */
    LONGER(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration below;

    DurationBand(Duration below) {
        this.below = below;
    }

    /** Returns the step a length falls into. */
    public static DurationBand of(Duration length) {
        for (DurationBand band : values()) {
            if (length.compareTo(band.below) < 0) {
                return band;
            }
        }
        return LONGER;
    }
}
