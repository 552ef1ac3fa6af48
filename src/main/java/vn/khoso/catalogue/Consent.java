package vn.khoso.catalogue;

/** What the uploader states about recognisable people (Law 91/2025/QH15 on personal data). */
public enum Consent {
    /** Nothing was stated yet. */
    NOT_STATED,
    /** Nobody can be recognised. */
    NOBODY_RECOGNISABLE,
    /** Everybody recognisable agreed. */
    OBTAINED,
    /** Children are recognisable; their guardians agreed, and the children themselves from the age of seven. */
    OBTAINED_WITH_GUARDIANS
}
