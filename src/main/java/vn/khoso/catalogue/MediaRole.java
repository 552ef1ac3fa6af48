package vn.khoso.catalogue;

/** What a file is for within its product. */
public enum MediaRole {
    /** The product itself; a photo set has several. */
    MAIN,
    /** A picture that stands for it. */
    COVER,
    /** Captions of its speech. */
    CAPTIONS,
    /** Its speech written down. */
    TRANSCRIPT,
    /** Anything that goes with it. */
    ATTACHMENT,
    /** Evidence of an earlier publication: never public, processed or found; for its organisation and its supervisors. */
    PROOF
}
