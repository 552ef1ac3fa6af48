package vn.khoso.quota;

/**
 * The relation {@code shown}: one row for each product and each organisation whose figures hold it, with its rule. An
 * organisation that ended is shown with its heir on {@code :lastDay}; where both are organisations of one joint product, the
 * better status stands.
 */
final class ShownCredits {

    private static final String HEIR = """
            WITH heir AS MATERIALIZED (
                SELECT
                    organisation_id,
                    heir_id
                FROM organisation_heir(:lastDay)
            )
            """;

    private static final String COLUMNS = """
                    c.product_id,
                    c.organisation_id,
                    %s AS shown_with,
                    c.lead,
                    c.year,
                    c.counts_from,
                    c.declared,
                    c.status,
                    c.reason,
                    c.rule,
                    c.same_as,
                    c.ruling_id
                FROM %s c
            """;

    private static final String WITH_HEIRS =
            """
                SELECT DISTINCT ON (coalesce(h.heir_id, c.organisation_id), c.product_id)
            """ + COLUMNS.formatted("coalesce(h.heir_id, c.organisation_id)", "%s") + """
                LEFT JOIN heir h ON h.organisation_id = c.organisation_id
                WHERE %s
            """;

    private static final String ONCE = """
                ORDER BY
                    coalesce(h.heir_id, c.organisation_id),
                    c.product_id,
                    c.status
            """;

    /** Those who neither have nor are heirs need not be looked through for a product that stands twice. */
    private static final String KEPT = HEIR + """
            , apart AS MATERIALIZED (
                SELECT organisation_id FROM heir
                UNION
                SELECT heir_id FROM heir
            ), shown AS (
                SELECT
            """ + COLUMNS.formatted("c.organisation_id", "kept_credit") + """
                WHERE %1$s
                  AND NOT EXISTS (SELECT 1 FROM apart a WHERE a.organisation_id = c.organisation_id)
                UNION ALL
                (
            """
            + WITH_HEIRS.formatted("kept_credit", "%1$s") + """
                  AND c.organisation_id = ANY (ARRAY(SELECT a.organisation_id FROM apart a))
            """ + ONCE + "))\n";

    private ShownCredits() {}

    /** Reads the rules themselves as they are applied in a call of {@code quota_credit_at}, of rows under a condition. */
    static String derived(String relation, String condition) {
        return HEIR + ", shown AS (" + WITH_HEIRS.formatted(relation, condition) + ONCE + ")\n";
    }

    /** Reads the present, of rows {@code c} under a condition, from what is kept or from the facts. */
    static String from(CreditSource source, String condition) {
        return switch (source) {
            case FACTS -> derived(source.relation(), condition);
            case KEPT, SUMS -> KEPT.formatted(condition);
        };
    }
}
