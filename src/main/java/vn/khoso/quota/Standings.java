package vn.khoso.quota;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.quota.QuotaYears.Reading;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/**
 * What the organisations have achieved in a year, at the instant of asking: as {@code quota_credit} has it, read from what
 * {@link KeptCredits} keeps of it wherever that holds. Confirmed and provisional products count both and are told apart.
 */
@Repository
public class Standings {

    private static final String CHOSEN = """
             WHERE (:group::text IS NULL OR CASE :group
                    WHEN 'BELOW_FLOOR' THEN s.counted < s.floor
                    WHEN 'FLOOR_MET' THEN s.counted >= s.floor AND s.counted < s.top
                    WHEN 'TOP_MET' THEN s.counted >= s.top
                    WHEN 'MET' THEN s.counted >= s.floor
                    WHEN 'PROVISIONAL' THEN (s.counted >= s.floor AND s.confirmed < s.floor)
                        OR (s.counted >= s.top AND s.confirmed < s.top)
                    WHEN 'WITH_PLAN' THEN s.own_target IS NOT NULL
                    WHEN 'PLAN_MET' THEN coalesce(s.counted >= s.own_target, false)
                    WHEN 'BELOW_IN_REVIEW' THEN s.counted < s.floor AND EXISTS (
                        SELECT 1 FROM product p WHERE p.organisation_id = s.id AND p.state = 'SUBMITTED')
                    WHEN 'BELOW_DRAFTING' THEN s.counted < s.floor
                        AND EXISTS (SELECT 1 FROM product p WHERE p.organisation_id = s.id AND p.state = 'DRAFT')
                        AND NOT EXISTS (
                            SELECT 1 FROM product p WHERE p.organisation_id = s.id AND p.state = 'SUBMITTED')
                    WHEN 'BELOW_IDLE' THEN s.counted < s.floor AND NOT EXISTS (
                        SELECT 1 FROM product p WHERE p.organisation_id = s.id AND p.state IN ('DRAFT', 'SUBMITTED'))
                END)
               AND (:text::text IS NULL
                    OR position(lower(unaccent(:text)) IN
                        lower(unaccent(s.name || ' ' || s.short_name || ' ' || s.area_name))) > 0)
            """;

    private static final StandingQuestion ALL =
            StandingQuestion.ofMany(StandingRows.COLUMNS + CHOSEN + StandingRows.ORDER);

    /** The number of all rows comes with each row, so that the credits are read once. */
    private static final StandingQuestion LIST = StandingQuestion.ofMany(
            StandingRows.COLUMNS.replace("FROM standing s", ", count(*) OVER () AS total FROM standing s") + CHOSEN
                    + StandingRows.ORDER + " LIMIT :limit OFFSET :offset");

    private static final StandingQuestion COUNT = StandingQuestion.ofMany("SELECT count(*) FROM standing s" + CHOSEN);

    private static final StandingQuestion ONE = StandingQuestion.ofOne(StandingRows.COLUMNS);

    private static final StandingQuestion SUMMARY = StandingQuestion.ofMany("""
            SELECT
                count(*) AS organisations,
                count(*) FILTER (WHERE s.counted < s.floor) AS below_floor,
                count(*) FILTER (WHERE s.counted >= s.floor AND s.counted < s.top) AS floor_met,
                count(*) FILTER (WHERE s.counted >= s.top) AS top_met,
                count(*) FILTER (WHERE (s.counted >= s.floor AND s.confirmed < s.floor)
                    OR (s.counted >= s.top AND s.confirmed < s.top)) AS resting_on_provisional,
                coalesce(sum(s.confirmed), 0) AS confirmed,
                coalesce(sum(s.provisional), 0) AS provisional,
                count(s.own_target) AS with_plan,
                count(*) FILTER (WHERE s.counted >= s.own_target) AS plan_met
            FROM standing s
            """ + CHOSEN);

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final QuotaYears years;
    private final PeriodReader reader;

    Standings(JdbcClient jdbc, QuotaYears years, PeriodReader reader) {
        this.jdbc = jdbc;
        this.years = years;
        this.reader = reader;
    }

    /** Returns the calendar year that runs in Viet Nam. */
    public int currentYear() {
        return years.current();
    }

    /** Returns the years that have a target and have begun, the latest first. */
    public List<Integer> years() {
        return years.begun();
    }

    /**
     * Makes sure that figures can be given for a year.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public void requireYear(int year) {
        years.require(year);
    }

    /**
     * Returns one page of standings: the province's bodies, then commune by commune in Vietnamese order.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public Page<OrganisationStanding> list(Supervision scope, StandingFilter filter, int year, PageRequest page) {
        return listThrough(scope, filter, year, Optional.empty(), page);
    }

    /**
     * Returns one page of the year's organisations as they stood at the end of a month, by what is known today.
     *
     * @param through 1 to 12; empty for the whole year
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public Page<OrganisationStanding> listThrough(
            Supervision scope, StandingFilter filter, int year, Optional<Integer> through, PageRequest page) {
        return list(scope, filter, years.now(year, through), page);
    }

    /** Returns one page of the standings of any period, as of its instant. */
    public Page<OrganisationStanding> list(
            Supervision scope, StandingFilter filter, QuotaPeriod period, PageRequest page) {
        return list(scope, filter, years.asOf(period), page);
    }

    private Page<OrganisationStanding> list(
            Supervision scope, StandingFilter filter, Reading reading, PageRequest page) {
        return reader.read(() -> page(scope, filter, reading, page));
    }

    private Page<OrganisationStanding> page(
            Supervision scope, StandingFilter filter, Reading reading, PageRequest page) {
        AtomicLong total = new AtomicLong();
        List<OrganisationStanding> rows = ask(LIST, scope, filter, reading)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return StandingRows.map(row, reading.period().year());
                })
                .list();
        if (rows.isEmpty() && page.number() > 1) {
            total.set(ask(COUNT, scope, filter, reading).query(Long.class).single());
        }
        return new Page<>(rows, page.number(), page.size(), total.get());
    }

    /**
     * Hands every standing of the same list to the reader, row by row and as of one instant, without holding the list.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public void each(Supervision scope, StandingFilter filter, int year, Consumer<OrganisationStanding> reader) {
        eachThrough(scope, filter, year, Optional.empty(), reader);
    }

    /** Hands every row of {@link #listThrough} to the reader, without holding the list. */
    public void eachThrough(
            Supervision scope,
            StandingFilter filter,
            int year,
            Optional<Integer> through,
            Consumer<OrganisationStanding> reader) {
        each(scope, filter, years.now(year, through), reader);
    }

    /** Hands every standing of any period to the reader, row by row, without holding the list. */
    public void each(
            Supervision scope, StandingFilter filter, QuotaPeriod period, Consumer<OrganisationStanding> reader) {
        each(scope, filter, years.asOf(period), reader);
    }

    private void each(Supervision scope, StandingFilter filter, Reading reading, Consumer<OrganisationStanding> rows) {
        reader.readEach(() -> ask(ALL, scope, filter, reading)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row ->
                        rows.accept(StandingRows.map(row, reading.period().year()))));
    }

    /**
     * Returns the totals of the same list.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public StandingSummary summary(Supervision scope, StandingFilter filter, int year) {
        return summary(scope, filter, years.now(year, Optional.empty()));
    }

    /** Returns the totals of any period, as of its instant. */
    public StandingSummary summary(Supervision scope, StandingFilter filter, QuotaPeriod period) {
        return summary(scope, filter, years.asOf(period));
    }

    private StandingSummary summary(Supervision scope, StandingFilter filter, Reading reading) {
        return reader.read(() -> totals(scope, filter, reading));
    }

    private StandingSummary totals(Supervision scope, StandingFilter filter, Reading reading) {
        return ask(SUMMARY, scope, filter, reading)
                .query((row, number) -> new StandingSummary(
                        row.getInt("organisations"),
                        row.getInt("below_floor"),
                        row.getInt("floor_met"),
                        row.getInt("top_met"),
                        row.getInt("resting_on_provisional"),
                        row.getInt("confirmed"),
                        row.getInt("provisional"),
                        row.getInt("with_plan"),
                        row.getInt("plan_met")))
                .single();
    }

    /** Returns what one organisation has achieved; empty when it has no target in that year. */
    public Optional<OrganisationStanding> find(OrganisationId organisation, int year) {
        return find(organisation, years.present(year));
    }

    /**
     * Returns what one organisation had achieved in a period as of its instant; empty when it has no target there, or is
     * shown with its successor.
     */
    public Optional<OrganisationStanding> find(OrganisationId organisation, QuotaPeriod period) {
        return find(organisation, years.asOf(period));
    }

    private Optional<OrganisationStanding> find(OrganisationId organisation, Reading reading) {
        return StandingRows.in(reading, jdbc.sql(ONE.from(reading.source())))
                .param("organisation", organisation.value())
                .query((row, number) -> StandingRows.map(row, reading.period().year()))
                .optional();
    }

    private JdbcClient.StatementSpec ask(
            StandingQuestion question, Supervision scope, StandingFilter filter, Reading reading) {
        return StandingRows.within(scope, filter, StandingRows.in(reading, jdbc.sql(question.from(reading.source()))))
                .param("group", filter.group().map(Enum::name).orElse(null))
                .param("text", filter.text().orElse(null));
    }
}
