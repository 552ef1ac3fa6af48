package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;

/** The targets as they hold year by year. */
@Repository
public class QuotaPolicies {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String ALL = """
            SELECT
                level,
                first_year,
                effective_on,
                floor,
                top,
                counted_kinds,
                credit_all,
                legal_basis,
                basis_number,
                basis_date,
                basis_quotation,
                version
            FROM quota_policy
            ORDER BY
                level DESC,
                first_year DESC
            """;

    private static final String PUT = """
            INSERT INTO quota_policy (level, first_year, effective_on, floor, top, counted_kinds, credit_all,
                legal_basis, basis_number, basis_date, basis_quotation)
            VALUES (:level, :firstYear, :effectiveOn, :floor, :top, :kinds, :creditAll,
                :legalBasis, :number, :day, :quotation)
            ON CONFLICT (level, first_year) DO UPDATE
            SET
                effective_on = excluded.effective_on,
                floor = excluded.floor,
                top = excluded.top,
                counted_kinds = excluded.counted_kinds,
                credit_all = excluded.credit_all,
                legal_basis = excluded.legal_basis,
                basis_number = excluded.basis_number,
                basis_date = excluded.basis_date,
                basis_quotation = excluded.basis_quotation,
                version = quota_policy.version + 1
            """;

    private static final String IN_FORCE = """
            SELECT DISTINCT ON (level)
                level,
                first_year,
                effective_on,
                floor,
                top,
                counted_kinds,
                credit_all,
                legal_basis,
                basis_number,
                basis_date,
                basis_quotation,
                version
            FROM quota_policy
            WHERE first_year <= :year
            ORDER BY
                level DESC,
                first_year DESC
            """;

    private final JdbcClient jdbc;

    QuotaPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the policy of each level that holds for the year, the province's first; empty before the first one. */
    public List<QuotaPolicy> inForce(int year) {
        return jdbc.sql(IN_FORCE).param("year", year).query(QuotaPolicies::map).list();
    }

    /** Returns every policy, the province's first, the latest of a level first. */
    public List<QuotaPolicy> all() {
        return jdbc.sql(ALL).query(QuotaPolicies::map).list();
    }

    /** Returns the policy of a level that begins in the given year. */
    public Optional<QuotaPolicy> find(Level level, int firstYear) {
        return all().stream()
                .filter(policy -> policy.level() == level && policy.firstYear() == firstYear)
                .findFirst();
    }

    /** Returns the policy that follows one of the given level and first year. */
    Optional<QuotaPolicy> nextAfter(Level level, int firstYear) {
        return all().stream()
                .filter(policy -> policy.level() == level && policy.firstYear() > firstYear)
                .min(Comparator.comparingInt(QuotaPolicy::firstYear));
    }

    void put(PolicyDraft draft) {
        QuotaPolicy.Basis basis = draft.basis();
        jdbc.sql(PUT)
                .param("level", draft.level().name())
                .param("firstYear", draft.firstYear())
                .param("effectiveOn", draft.effectiveOn())
                .param("floor", draft.floor())
                .param("top", draft.top())
                .param(
                        "kinds",
                        draft.countedKinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("creditAll", draft.creditAll())
                .param("legalBasis", oneLine(basis))
                .param("number", basis.number().strip())
                .param("day", basis.day().orElse(null), Types.DATE)
                .param("quotation", basis.quotation().strip())
                .update();
    }

    /** Says the basis as Vietnamese offices write it: number, then day. */
    private static String oneLine(QuotaPolicy.Basis basis) {
        return basis.number().strip()
                + basis.day().map(day -> " ngày " + DAY.format(day)).orElse("");
    }

    private static QuotaPolicy map(ResultSet row, int number) throws SQLException {
        String[] kinds = (String[]) row.getArray("counted_kinds").getArray();
        return new QuotaPolicy(
                Level.valueOf(row.getString("level")),
                row.getInt("first_year"),
                row.getObject("effective_on", LocalDate.class),
                row.getInt("floor"),
                row.getInt("top"),
                Arrays.stream(kinds).map(ProductKind::valueOf).collect(Collectors.toSet()),
                row.getBoolean("credit_all"),
                row.getString("legal_basis"),
                new QuotaPolicy.Basis(
                        row.getString("basis_number"),
                        Optional.ofNullable(row.getObject("basis_date", LocalDate.class)),
                        row.getString("basis_quotation")),
                row.getInt("version"));
    }
}
