package vn.khoso.catalogue;

/** What somebody may want to do with a product. */
public enum Action {
    /** See its page, its renditions and its texts. */
    VIEW,
    /** Fetch the untouched original. */
    FETCH_ORIGINAL,
    /** Open a draft for the organisation and upload files to it. */
    CONTRIBUTE,
    /** Add evidence to it after publication. */
    PROVE,
    /** Bring a new version of its main file, which waits beside the one in use. */
    OFFER_REPLACEMENT,
    /** Put the new version in place of its main file. */
    REPLACE,
    /** See versions of its main file that are not in use, earlier or yet to come. */
    VIEW_VERSIONS,
    /** Change what is said of it. */
    DESCRIBE,
    /** Change its transcripts and chapters; editors also after publication. */
    TRANSCRIBE,
    /** Confirm a transcript that a machine made. */
    CONFIRM_TEXT,
    /** Hand it to the editors. */
    SUBMIT,
    /** Return or publish it. */
    REVIEW,
    /** Take it from the public. */
    WITHDRAW,
    /** Put it before the public again after a withdrawal. */
    RESTORE,
    /** Confirm or refuse that it is distinctive. */
    RULE
}
