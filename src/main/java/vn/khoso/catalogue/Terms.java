package vn.khoso.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of all vocabularies. */
@Repository
public class Terms {

    private static final String COLUMNS = """
            SELECT
                vocabulary,
                code,
                name_vi,
                name_en,
                address
            FROM vocabulary_term
            WHERE vocabulary = :vocabulary
            """;

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the entries of a vocabulary in the order they are offered. */
    public List<Term> of(Vocabulary vocabulary) {
        return jdbc.sql(COLUMNS + " ORDER BY position, code")
                .param("vocabulary", vocabulary.name())
                .query(rows())
                .list();
    }

    /** Returns one entry. */
    public Optional<Term> find(Vocabulary vocabulary, String code) {
        return jdbc.sql(COLUMNS + " AND code = :code")
                .param("vocabulary", vocabulary.name())
                .param("code", code)
                .query(rows())
                .optional();
    }

    private static RowMapper<Term> rows() {
        return (row, number) -> new Term(
                Vocabulary.valueOf(row.getString("vocabulary")),
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Optional.ofNullable(row.getString("address")));
    }
}
