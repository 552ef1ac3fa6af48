package vn.khoso.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.KhosoException;

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

    private static final String RENAME = """
            UPDATE vocabulary_term
            SET
                name_vi = :vi,
                name_en = :en
            WHERE vocabulary = :vocabulary
              AND code = :code
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;

    Terms(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Gives an entry other names; its code stays, and products that carry it are found by the new names.
     *
     * @throws KhosoException {@link CatalogueProblem#UNKNOWN_VALUE} when there is no such entry
     */
    @Transactional
    public void rename(Actor actor, Vocabulary vocabulary, String code, String nameVi, String nameEn) {
        int changed = jdbc.sql(RENAME)
                .param("vocabulary", vocabulary.name())
                .param("code", code)
                .param("vi", nameVi)
                .param("en", nameEn)
                .update();
        if (changed == 0) {
            throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, code);
        }
        audit.add(AuditEntry.of(
                actor, "term.rename", "term/" + vocabulary + "/" + code, null, Map.of("vi", nameVi, "en", nameEn)));
        news.publishEvent(new TermRenamed(vocabulary, code));
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
