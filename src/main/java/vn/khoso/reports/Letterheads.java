package vn.khoso.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.shared.KhosoException;

/** The letterheads of the bodies that report. Two are shipped, one in the style of the state and one of the Party. */
@Repository
public class Letterheads {

    private static final String LIST = """
            SELECT
                id,
                name,
                layout,
                version
            FROM report_letterhead
            ORDER BY name COLLATE "vi-x-icu", id
            """;

    private static final String INSERT = """
            INSERT INTO report_letterhead (id, name, layout)
            VALUES (:id, :name, :layout)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE report_letterhead
            SET
                name = :name,
                layout = :layout,
                version = version + 1
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;

    Letterheads(JdbcClient jdbc, JsonMapper json, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** Adds a letterhead unless there is one of its short name. */
    void add(Kept kept) {
        write(INSERT, kept);
    }

    private void write(String sql, Kept kept) {
        jdbc.sql(sql)
                .param("id", kept.id())
                .param("name", kept.name())
                .param("layout", json.writeValueAsString(kept.letterhead()))
                .update();
    }

    /** Returns all of them in Vietnamese order. */
    public List<Kept> list() {
        return jdbc.sql(LIST)
                .query((row, number) -> new Kept(
                        row.getString("id"),
                        row.getString("name"),
                        json.readValue(row.getString("layout"), Letterhead.class)))
                .list();
    }

    /** Returns the one of that short name. */
    Optional<Kept> find(String id) {
        return list().stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    /**
     * Returns the fields of one, by the names of {@link LetterheadForm.Field}.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND}
     */
    public Map<String, String> form(String id) {
        return find(id).map(LetterheadForm::of).orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
    }

    /**
     * Changes a letterhead, or adds one for another body under a new short name; reports that were made before keep theirs.
     *
     * @param shown the short name of the letterhead that was opened
     * @param id the short name it is to be kept under
     * @throws KhosoException {@link ReportProblem#LETTERHEAD_UNFIT} with the field that does not fit,
     *     {@link ReportProblem#LETTERHEAD_TAKEN} when another one has the new short name,
     *     {@link ReportProblem#NOT_FOUND} for a person who does not follow the whole province
     */
    @Transactional
    public void keep(Person person, String shown, String id, Map<String, String> typed) {
        if (!Supervision.of(person).everything()) {
            throw new KhosoException(ReportProblem.NOT_FOUND);
        }
        Kept kept = read(id, typed);
        boolean known = find(id).isPresent();
        if (known && !id.equals(shown)) {
            throw new KhosoException(ReportProblem.LETTERHEAD_TAKEN, id);
        }
        write(known ? UPDATE : INSERT, kept);
        audit.add(AuditEntry.of(Actor.of(person.id()), "letterhead.keep", "letterhead/" + id, null, Map.of()));
    }

    private static Kept read(String id, Map<String, String> typed) {
        if (!id.matches("[a-z0-9-]{2,60}")) {
            throw new KhosoException(ReportProblem.LETTERHEAD_UNFIT, "id");
        }
        return LetterheadForm.read(id, typed);
    }

    /**
     * A letterhead as it is kept.
     *
     * @param id its short name
     * @param name what it is called in lists
     * @param letterhead what it says
     */
    public record Kept(String id, String name, Letterhead letterhead) {}
}
