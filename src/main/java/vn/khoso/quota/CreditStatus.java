package vn.khoso.quota;

/** Whether a published product counts for its organisation's year. */
public enum CreditStatus {
    /** Counts; a supervisor confirmed it. */
    COUNTED_CONFIRMED,
    /** Counts (tạm tính); no ruling holds for its present files. */
    COUNTED_PROVISIONAL,
    /** Does not count, for a reason. */
    EXCLUDED
}
