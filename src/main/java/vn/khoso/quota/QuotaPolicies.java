package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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
