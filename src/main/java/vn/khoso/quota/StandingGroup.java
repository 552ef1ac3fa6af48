package vn.khoso.quota;

/** Which standings a list is narrowed to. */
public enum StandingGroup {
    /** Below the floor. */
    BELOW_FLOOR,
    /** The floor, not yet the top. */
    FLOOR_MET,
    /** The top of the range. */
    TOP_MET,
    /** The floor or more. */
    MET,
    /** Any standing that would be lower without products that no supervisor has confirmed. */
    PROVISIONAL,
    /** An annual plan of their own. */
    WITH_PLAN,
    /** The number of the own plan, where there is one. */
    PLAN_MET,
    /** Below the floor, with a product waiting for the editor. */
    BELOW_IN_REVIEW,
    /** Below the floor, with drafts only. */
    BELOW_DRAFTING,
    /** Below the floor, with neither drafts nor submissions. */
    BELOW_IDLE
}
