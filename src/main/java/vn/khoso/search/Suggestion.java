package vn.khoso.search;

/**
 * Something to go to, offered while somebody types.
 *
 * @param kind what it is
 * @param code its id or code
 * @param name what it is called
 * @param formerName the earlier name that was typed, for a place that has another one now; else empty
 */
public record Suggestion(Kind kind, String code, String name, String formerName) {

    /** What can be offered. */
    public enum Kind {
        /** A public product. */
        PRODUCT,
        /** A commune, ward, the special zone or the province. */
        PLACE,
        /** A living organisation. */
        ORGANISATION,
        /** A topic of the controlled list. */
        TOPIC,
        /** A campaign of the controlled list. */
        CAMPAIGN
    }
}
