package vn.khoso.catalogue;

/** The controlled lists that descriptions choose from. */
public enum Vocabulary {
    /** Subjects. */
    TOPIC,
    /** Campaigns and emulation movements that a product belongs to. */
    CAMPAIGN,
    /** For whom a product is made (Directive 03-CT/TU, section 4). */
    AUDIENCE,
    /** Spoken or written languages, ISO 639-3 or BCP 47 codes. */
    LANGUAGE,
    /** What others may do with a product. */
    LICENCE
}
