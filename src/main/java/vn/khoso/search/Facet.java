package vn.khoso.search;

/**
 * What results can be narrowed down by. Every facet holds plain values as they stand in addresses: enum names, codes
 * or years. A new facet is a new constant here and a value in {@link SearchDocument#facets()}; the adapters need no
 * change.
 */
public enum Facet {
    /** The kind of product, such as {@code CLIP}. */
    KIND,
    /** The organisation's id, such as {@code phu-nu-23400}. */
    ORGANISATION,
    /** The kind of organisation, such as {@code WOMEN}. */
    ORGANISATION_KIND,
    /** The level of the organisation, {@code PROVINCE} or {@code COMMUNE}. */
    LEVEL,
    /** The official codes of the communes the product is about. */
    AREA,
    /** Topics of the controlled list. */
    TOPIC,
    /** Campaigns and movements of the controlled list. */
    CAMPAIGN,
    /** Whom the product addresses. */
    AUDIENCE,
    /** Languages as BCP 47 tags. */
    LANGUAGE,
    /** How long it plays, a {@link DurationBand}; only sound and video have one. */
    DURATION,
    /** {@code YES} when its speech can be read: captions or a transcript; else no value. */
    CAPTIONS,
    /** The year of publication in Viet Nam, four digits. */
    YEAR
}
