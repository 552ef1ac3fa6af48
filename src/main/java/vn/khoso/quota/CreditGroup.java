package vn.khoso.quota;

/** Which products a list is narrowed to. */
public enum CreditGroup {
    /** All that count, with or without a ruling. */
    COUNTED,
    /** Those that count and were confirmed. */
    COUNTED_CONFIRMED,
    /** Those that count as yet without a ruling. */
    COUNTED_PROVISIONAL,
    /** Those that do not count. */
    EXCLUDED
}
