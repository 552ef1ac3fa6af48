package vn.khoso.indicators;

/** Which organisations a list is narrowed to. */
public enum IndicatorGroup {
    /** Those that reported. */
    REPORTED,
    /** Those that did not. */
    NOT_REPORTED,
    /** A section or site, and the management model. */
    EQUIPPED,
    /** Reported, but without one of the two. */
    NOT_EQUIPPED
}
