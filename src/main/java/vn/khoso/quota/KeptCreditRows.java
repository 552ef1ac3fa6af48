package vn.khoso.quota;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of {@link KeptCredits}: kept rows, what they add up to, and doubts. */
@Repository
class KeptCreditRows {

    private static final String COLUMNS = """
            product_id,
            organisation_id,
            lead,
            year,
            counts_from,
            declared,
            status,
            reason,
            rule,
            same_as,
            ruling_id,
            closing_id,
            month,
            kind,
            audiences
            """;

    /** A page would rather derive its figures than wait longer. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '20s'";

    /** Planning the view takes longer than deriving one product; the same plan fits any few. */
    private static final String ONE_PLAN = "SET LOCAL plan_cache_mode = force_generic_plan";

    private static final String SHUT = "LOCK TABLE credit_gate IN SHARE ROW EXCLUSIVE MODE";

    private static final String IN_DOUBT = "SELECT EXISTS (SELECT 1 FROM credit_doubt)";

    private static final String EVERYTHING_IN_DOUBT =
            "SELECT EXISTS (SELECT 1 FROM credit_doubt WHERE scope = 'EVERYTHING')";

    private static final String DOUBTFUL = "SELECT product_id FROM doubtful_product ORDER BY product_id";

    private static final String DROP = """
            DELETE FROM kept_credit
            WHERE product_id = ANY (:products)
            RETURNING organisation_id
            """;

    private static final String KEEP = "INSERT INTO kept_credit (" + COLUMNS + ") SELECT " + COLUMNS + """
            FROM due_credit
            WHERE product_id = ANY (:products)
            RETURNING organisation_id
            """;

    private static final String KEEP_EVERYTHING =
            "INSERT INTO kept_credit (" + COLUMNS + ") SELECT " + COLUMNS + " FROM due_credit";

    private static final String ADDED_UP = """
            SELECT
                c.year,
                c.organisation_id,
                (count(*) FILTER (WHERE c.status = 'COUNTED_CONFIRMED'))::integer AS confirmed,
                (count(*) FILTER (WHERE c.status = 'COUNTED_PROVISIONAL'))::integer AS provisional,
                array_agg(c.counts_from ORDER BY c.counts_from) AS moments
            FROM kept_credit c
            WHERE c.status <> 'EXCLUDED'
            """;

    private static final String TALLY_UP =
            "INSERT INTO kept_tally (year, organisation_id, confirmed, provisional, moments) " + ADDED_UP;

    private static final String BY_YEAR = """
            GROUP BY
                c.year,
                c.organisation_id
            """;

    private static final String TALLY_SOME = TALLY_UP + " AND c.organisation_id = ANY (:organisations) " + BY_YEAR;

    private static final String DIFFERING = """
            SELECT count(*)
            FROM (
                (SELECT %1$s FROM due_credit EXCEPT SELECT %1$s FROM kept_credit)
                UNION ALL
                (SELECT %1$s FROM kept_credit EXCEPT SELECT %1$s FROM due_credit)
            ) differing
            """.formatted(COLUMNS);

    private static final String SUMS_DIFFERING = """
            WITH due AS (
            """ + ADDED_UP + BY_YEAR + """
            )
            SELECT count(*)
            FROM (
                (TABLE due EXCEPT TABLE kept_tally)
                UNION ALL
                (TABLE kept_tally EXCEPT TABLE due)
            ) differing
            """;

    private final JdbcClient jdbc;

    KeptCreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one settle at a time; the snapshot of the transaction is taken afterwards. */
    void shut() {
        jdbc.sql(PATIENCE).update();
        jdbc.sql(ONE_PLAN).update();
        jdbc.sql(SHUT).update();
    }

    boolean inDoubt() {
        return jdbc.sql(IN_DOUBT).query(Boolean.class).single();
    }

    boolean everythingInDoubt() {
        return jdbc.sql(EVERYTHING_IN_DOUBT).query(Boolean.class).single();
    }

    List<String> doubtful() {
        return jdbc.sql(DOUBTFUL).query((row, number) -> row.getString(1)).list();
    }

    /** Removes the rows of these products and returns whose they were. */
    List<String> drop(List<String> products) {
        return jdbc.sql(DROP)
                .param("products", products.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Derives the rows of these products and returns whose they are. */
    List<String> keep(List<String> products) {
        return jdbc.sql(KEEP)
                .param("products", products.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Adds up anew what these organisations have. */
    void tally(List<String> organisations) {
        String[] some = organisations.toArray(String[]::new);
        jdbc.sql("DELETE FROM kept_tally WHERE organisation_id = ANY (:organisations)")
                .param("organisations", some)
                .update();
        jdbc.sql(TALLY_SOME).param("organisations", some).update();
    }

    /** Derives all rows and adds up all; returns how many rows there are. */
    int keepEverything() {
        jdbc.sql("DELETE FROM kept_credit").update();
        jdbc.sql("DELETE FROM kept_tally").update();
        int kept = jdbc.sql(KEEP_EVERYTHING).update();
        jdbc.sql(TALLY_UP + BY_YEAR).update();
        return kept;
    }

    /** Removes the doubts that the transaction's snapshot holds; those added since stay. */
    void forgetDoubts() {
        jdbc.sql("DELETE FROM credit_doubt").update();
    }

    void doubtEverything() {
        jdbc.sql("INSERT INTO credit_doubt (scope, key) VALUES ('EVERYTHING', '')")
                .update();
    }

    /** Returns how many kept rows and sums are missing, wrong or too many. */
    int differing() {
        return jdbc.sql(DIFFERING).query(Integer.class).single()
                + jdbc.sql(SUMS_DIFFERING).query(Integer.class).single();
    }
}
