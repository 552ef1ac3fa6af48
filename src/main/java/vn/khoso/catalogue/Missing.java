package vn.khoso.catalogue;

/** What a draft may lack before it can be submitted; its words stand under {@code missing.<name>} in the messages. */
public enum Missing {
    /** A title. */
    TITLE,
    /** A summary. */
    SUMMARY,
    /** A main file that passed its checks. */
    FILE
}
