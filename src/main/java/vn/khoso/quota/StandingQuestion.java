package vn.khoso.quota;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One question about standings, written for each place its credits can be read from. */
final class StandingQuestion {

    private static final String HEIR = """
            WITH heir AS MATERIALIZED (
                SELECT
                    organisation_id,
                    heir_id
                FROM organisation_heir(:lastDay)
            )
            """;

    private static final String OF_ONE = """
                  AND c.organisation_id = ANY (ARRAY(
                    SELECT :organisation
                    UNION ALL
                    SELECT h.organisation_id
                    FROM heir h
                    WHERE h.heir_id = :organisation))
            """;

    private static final String OF_THOSE_APART = """
                  AND c.organisation_id = ANY (ARRAY(SELECT a.organisation_id FROM apart a))
            """;

    private static final String ONCE = """
                ORDER BY
                    coalesce(h.heir_id, c.organisation_id),
                    c.product_id,
                    c.status
            )
            """;

    /** Bodies whose sum is not what they stand with: those with or behind an heir, and those with products to come. */
    private static final String APART = """
            , apart AS MATERIALIZED (
                SELECT organisation_id FROM heir
                UNION
                SELECT heir_id FROM heir
                UNION
                SELECT c.organisation_id
                FROM kept_credit c
                WHERE c.counts_from > :now
                  AND c.counts_from < :end
            )
            """;

    private static final String TALLY = """
            SELECT
                organisation_id,
                count(*) FILTER (WHERE status = 'COUNTED_CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE status = 'COUNTED_PROVISIONAL') AS provisional,
                array_agg(counts_from ORDER BY counts_from) AS moments
            FROM counted
            GROUP BY organisation_id
            """;

    private static final String TALLY_FROM_SUMS = """
            SELECT
                t.organisation_id,
                t.confirmed,
                t.provisional,
                t.moments
            FROM kept_tally t
            WHERE t.year = :year
              AND NOT EXISTS (SELECT 1 FROM apart a WHERE a.organisation_id = t.organisation_id)
            UNION ALL
            """ + TALLY;

    private static final String STANDING = """
            , policy AS MATERIALIZED (
                SELECT DISTINCT ON (p.level)
                    p.level,
                    p.effective_on,
                    p.floor,
                    p.top
                FROM quota_policy p
                WHERE p.first_year <= :year
                ORDER BY
                    p.level,
                    p.first_year DESC
            ), plan AS MATERIALIZED (
                SELECT DISTINCT ON (n.organisation_id)
                    n.organisation_id,
                    n.target
                FROM annual_plan n
                WHERE n.year = :year
                  AND n.made_at <= :now
                ORDER BY
                    n.organisation_id,
                    n.revision DESC
            ), place AS (
                SELECT
                    a.code,
                    a.kind,
                    a.name,
                    row_number() OVER (ORDER BY a.name COLLATE "vi-x-icu", a.code) AS position
                FROM area a
            ), standing AS (
                SELECT
                    o.id,
                    o.kind,
                    o.level,
                    o.area_code,
                    coalesce(known.name, o.name) AS name,
                    coalesce(known.short_name, o.short_name) AS short_name,
                    o.valid_from,
                    o.valid_to,
                    o.successor_id,
                    o.counts_for_quota,
                    o.version,
                    a.kind AS area_kind,
                    a.name AS area_name,
                    a.position AS area_position,
                    q.floor,
                    q.top,
                    coalesce(t.confirmed, 0)::integer AS confirmed,
                    coalesce(t.provisional, 0)::integer AS provisional,
                    coalesce(t.confirmed + t.provisional, 0)::integer AS counted,
                    t.moments,
                    plan.target AS own_target
                FROM organisation o
                JOIN place a ON a.code = o.area_code
                JOIN policy q ON q.level = o.level
                LEFT JOIN organisation_name_on(:lastDay) known ON known.organisation_id = o.id
                LEFT JOIN tally t ON t.organisation_id = o.id
                LEFT JOIN plan ON plan.organisation_id = o.id
                WHERE o.counts_for_quota
                  AND NOT EXISTS (SELECT 1 FROM heir h WHERE h.organisation_id = o.id)
                  AND o.valid_from <= :lastDay
                  AND (o.valid_to IS NULL OR o.valid_to >= greatest(:firstDay::date, q.effective_on))
            """;

    private static final String CHOSEN = """
                  AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
                  AND (:level::text IS NULL OR o.level = :level)
                  AND (:area::text IS NULL OR o.area_code = :area)
                  AND (:kind::text IS NULL OR o.kind = :kind)
            )
            """;

    private static final String THE_ONE = """
                  AND o.id = :organisation
            )
            """;

    private final Map<CreditSource, String> sql = new EnumMap<>(CreditSource.class);

    private StandingQuestion() {}

    /**
     * A question after the open relation {@code standing}: every organisation with a target that existed on a day of the
     * period, within a scope and a choice. Parameters are set by {@link StandingRows#in} and {@link StandingRows#within}.
     */
    static StandingQuestion ofMany(String question) {
        return ofMany(source -> question);
    }

    /** The same for a question that is put otherwise where other relations are at hand. */
    static StandingQuestion ofMany(Function<CreditSource, String> question) {
        StandingQuestion asked = new StandingQuestion();
        for (CreditSource source : CreditSource.values()) {
            asked.sql.put(source, HEIR + tally(source, "") + STANDING + CHOSEN + question.apply(source));
        }
        return asked;
    }

    /** The same for the one organisation {@code :organisation}. */
    static StandingQuestion ofOne(String question) {
        StandingQuestion asked = new StandingQuestion();
        for (CreditSource source : CreditSource.values()) {
            CreditSource rows = source == CreditSource.SUMS ? CreditSource.KEPT : source;
            asked.sql.put(source, HEIR + tally(rows, OF_ONE) + STANDING + THE_ONE + question);
        }
        return asked;
    }

    private static String tally(CreditSource source, String more) {
        return switch (source) {
            case FACTS, KEPT -> counted(source, more) + ", tally AS MATERIALIZED (" + TALLY + ")";
            case SUMS -> APART + counted(source, OF_THOSE_APART) + ", tally AS (" + TALLY_FROM_SUMS + ")";
        };
    }

    /**
     * The products that count in the period, each with whom it is shown. They are derived by themselves: beside the price of
     * deriving them the planner takes any plan of the rest for as good as any other.
     */
    private static String counted(CreditSource source, String more) {
        return """
            , counted AS MATERIALIZED (
                SELECT DISTINCT ON (coalesce(h.heir_id, c.organisation_id), c.product_id)
                    c.product_id,
                    coalesce(h.heir_id, c.organisation_id) AS organisation_id,
                    c.status,
                    c.counts_from
                FROM %s c
                LEFT JOIN heir h ON h.organisation_id = c.organisation_id
                WHERE c.counts_from >= :start
                  AND c.counts_from < :end
                  AND c.counts_from <= :now
                  AND c.status <> 'EXCLUDED'
            """.formatted(source.relation()) + more + ONCE;
    }

    /** Returns the statement for a place to read from. */
    String from(CreditSource source) {
        return Objects.requireNonNull(sql.get(source));
    }
}
