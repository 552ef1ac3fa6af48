package vn.khoso.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AreaCode;

/** The administrative units. */
@Repository
public class Areas {

    private static final String COLUMNS = """
            SELECT
                code,
                kind,
                name,
                former_province,
                formed_from
            FROM area
            """;

    private static final String ONE = COLUMNS + " WHERE code = :code";

    private static final String COMMUNES = COLUMNS + """
             WHERE parent_code IS NOT NULL
             ORDER BY name COLLATE "vi-x-icu", code
            """;

    private static final String PROVINCE = COLUMNS + " WHERE parent_code IS NULL";

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the area with the given code. */
    public Optional<Area> find(AreaCode code) {
        return jdbc.sql(ONE).param("code", code.value()).query(rows()).optional();
    }

    /** Returns all communes, wards and special zones in Vietnamese order. */
    public List<Area> communes() {
        return jdbc.sql(COMMUNES).query(rows()).list();
    }

    /** Returns the province itself. */
    public Optional<Area> province() {
        return jdbc.sql(PROVINCE).query(rows()).optional();
    }

    private static RowMapper<Area> rows() {
        return (row, number) -> new Area(
                new AreaCode(row.getString("code")),
                AreaKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getString("former_province")),
                Optional.ofNullable(row.getString("formed_from")));
    }
}
