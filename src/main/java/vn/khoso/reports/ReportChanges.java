package vn.khoso.reports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/** What changes in a report's row while it is made, edited and issued. */
@Repository
class ReportChanges {

    private static final String LOCK = "SELECT revision FROM report WHERE id = :id FOR UPDATE";

    private static final String EDIT = """
            UPDATE report
            SET
                edits = :edits,
                revision = revision + 1,
                making = true,
                progress = 0,
                problem = NULL
            WHERE id = :id
              AND issued_at IS NULL
            """;

    private static final String ISSUE = """
            UPDATE report
            SET
                issued_at = :at,
                issued_by = :by,
                revision = revision + 1,
                making = true,
                progress = 0,
                problem = NULL
            WHERE id = :id
              AND issued_at IS NULL
            """;

    private static final String AGAIN = """
            UPDATE report
            SET
                making = true,
                progress = 0,
                problem = NULL
            WHERE id = :id
            """;

    private static final String PROGRESS =
            "UPDATE report SET progress = :percent WHERE id = :id AND revision = :revision";

    private static final String TOTALS = "UPDATE report SET totals = :totals WHERE id = :id AND totals IS NULL";

    private static final String DONE = """
            UPDATE report
            SET
                making = false,
                progress = 100
            WHERE id = :id
              AND revision = :revision
            """;

    private static final String FAILED = "UPDATE report SET problem = :problem, making = false WHERE id = :id";

    private static final String FILE = """
            INSERT INTO report_file (report_id, format, object_key, byte_count, sha256)
            VALUES (:id, :format, :key, :bytes, :sha256)
            ON CONFLICT (report_id, format) DO UPDATE
            SET
                object_key = EXCLUDED.object_key,
                byte_count = EXCLUDED.byte_count,
                sha256 = EXCLUDED.sha256
            """;

    private static final String KEY = "SELECT object_key FROM report_file WHERE report_id = :id AND format = :format";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void lock(ReportId id) {
        jdbc.sql(LOCK).param("id", id.value()).query(Integer.class).single();
    }

    void edit(ReportId id, Map<String, String> edits) {
        jdbc.sql(EDIT)
                .param("id", id.value())
                .param("edits", json.writeValueAsString(new TreeMap<>(edits)))
                .update();
    }

    void issue(ReportId id, AccountId by, Instant at) {
        jdbc.sql(ISSUE)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", ReportRows.utc(at))
                .update();
    }

    void makeAgain(ReportId id) {
        jdbc.sql(AGAIN).param("id", id.value()).update();
    }

    void progress(Report report, int percent) {
        jdbc.sql(PROGRESS)
                .param("id", report.id().value())
                .param("revision", report.revision())
                .param("percent", percent)
                .update();
    }

    /** Keeps the figures, once; they never change afterwards. */
    void totals(ReportId id, ReportTotals totals) {
        jdbc.sql(TOTALS)
                .param("id", id.value())
                .param("totals", json.writeValueAsString(totals))
                .update();
    }

    void done(Report report) {
        jdbc.sql(DONE)
                .param("id", report.id().value())
                .param("revision", report.revision())
                .update();
    }

    void failed(ReportId id, String problem) {
        jdbc.sql(FAILED).param("id", id.value()).param("problem", problem).update();
    }

    void file(ReportId id, ReportFormat format, ObjectKey key, long bytes, Sha256 sha256) {
        jdbc.sql(FILE)
                .param("id", id.value())
                .param("format", format.name())
                .param("key", key.value())
                .param("bytes", bytes)
                .param("sha256", sha256.hex())
                .update();
    }

    Optional<ObjectKey> key(ReportId id, ReportFormat format) {
        return jdbc.sql(KEY)
                .param("id", id.value())
                .param("format", format.name())
                .query(String.class)
                .optional()
                .map(ObjectKey::new);
    }
}
