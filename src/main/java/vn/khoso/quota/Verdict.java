package vn.khoso.quota;

/** What a supervisor decides about a product that is called distinctive. */
public enum Verdict {
    /** It is, and counts. */
    CONFIRMED,
    /** It is not. */
    REFUSED
}
