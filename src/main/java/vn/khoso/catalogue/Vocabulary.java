package vn.khoso.catalogue;

/** The controlled lists that descriptions choose from. */
public enum Vocabulary {
    /** Campaigns and subjects. */
    TOPIC,
    /** For whom a product is made (Directive 03-CT/TU, section 4). */
    AUDIENCE,
    /** Spoken or written languages, ISO 639-3 or BCP 47 codes. */
    LANGUAGE,
    /** What others may do with a product. */
    LICENCE
}
