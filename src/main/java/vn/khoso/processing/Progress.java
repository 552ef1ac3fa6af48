package vn.khoso.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** What people see of the processing of their files. */
@Repository
public class Progress {

    private static final String OF_PRODUCT = """
            SELECT
                s.media_file_id,
                s.step,
                s.state,
                s.percent,
                s.started_at,
                s.finished_at,
                s.problem_code,
                s.problem_detail,
                s.note_code,
                s.note_detail
            FROM processing_step s
            JOIN media_file m ON m.id = s.media_file_id
            WHERE m.product_id = :product
              AND m.state IN ('ACCEPTED', 'STANDBY')
            ORDER BY m.position, s.position
            """;

    private static final String UNFINISHED = """
            SELECT count(*)
            FROM processing_step
            WHERE state IN ('WAITING', 'RUNNING')
            """;

    private static final String PLAN = """
            INSERT INTO processing_step (media_file_id, step, position, recipe, state)
            VALUES (
                :file,
                :step,
                (SELECT count(*) FROM processing_step WHERE media_file_id = :file),
                :recipe,
                'WAITING')
            ON CONFLICT (media_file_id, step) DO UPDATE
            SET
                recipe = excluded.recipe,
                state = 'WAITING',
                percent = 0,
                started_at = NULL,
                finished_at = NULL,
                problem_code = NULL,
                problem_detail = NULL,
                note_code = NULL,
                note_detail = NULL
            """;

    private static final String START = """
            UPDATE processing_step
            SET
                state = 'RUNNING',
                percent = 0,
                started_at = :at,
                finished_at = NULL,
                problem_code = NULL,
                problem_detail = NULL,
                note_code = NULL,
                note_detail = NULL
            WHERE media_file_id = :file
              AND step = :step
            """;

    private static final String ADVANCE = """
            UPDATE processing_step
            SET percent = :percent
            WHERE media_file_id = :file
              AND step = :step
              AND state = 'RUNNING'
            """;

    private static final String FINISH = """
            UPDATE processing_step
            SET
                state = 'DONE',
                percent = 100,
                recipe = :recipe,
                finished_at = :at,
                note_code = :noteCode,
                note_detail = :noteDetail
            WHERE media_file_id = :file
              AND step = :step
            """;

    private static final String FAIL = """
            UPDATE processing_step
            SET
                state = 'FAILED',
                finished_at = :at,
                problem_code = :code,
                problem_detail = :detail
            WHERE media_file_id = :file
              AND step = :step
            """;

    private static final String BETWEEN_VALUES = "\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the steps of a product's accepted files, in the order they are shown. */
    public List<StepProgress> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(Progress::map)
                .list();
    }

    /** Returns how many steps of all files wait or run; 0 when everything is processed. */
    public long unfinished() {
        return jdbc.sql(UNFINISHED).query(Long.class).single();
    }

    void plan(MediaFileId file, List<StepName> steps) {
        for (StepName step : steps) {
            jdbc.sql(PLAN)
                    .param("file", file.value())
                    .param("step", step.name())
                    .param("recipe", step.recipe())
                    .update();
        }
    }

    void start(StepOrder order) {
        change(order, START).param("at", now()).update();
    }

    void advance(StepOrder order, int percent) {
        change(order, ADVANCE).param("percent", Math.clamp(percent, 0, 100)).update();
    }

    void finish(StepOrder order, Optional<StepProgress.Note> note) {
        change(order, FINISH)
                .param("at", now())
                .param("recipe", order.step().recipe())
                .param("noteCode", note.map(told -> told.about().slug()).orElse(null), Types.VARCHAR)
                .param(
                        "noteDetail",
                        note.map(told -> String.join(BETWEEN_VALUES, told.values()))
                                .orElse(null),
                        Types.VARCHAR)
                .update();
    }

    void fail(StepOrder order, KhosoException problem) {
        change(order, FAIL)
                .param("at", now())
                .param("code", problem.errorCode().code())
                .param(
                        "detail",
                        problem.arguments().stream()
                                .findFirst()
                                .map(Object::toString)
                                .orElse(""))
                .update();
    }

    private JdbcClient.StatementSpec change(StepOrder order, String sql) {
        return jdbc.sql(sql)
                .param("file", order.mediaFile())
                .param("step", order.step().name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StepProgress map(ResultSet row, int number) throws SQLException {
        return new StepProgress(
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                StepName.valueOf(row.getString("step")),
                state(row),
                row.getInt("percent"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                note(row));
    }

    private static Optional<StepProgress.Note> note(ResultSet row) throws SQLException {
        String detail = row.getString("note_detail");
        return StepNote.of(row.getString("note_code"))
                .map(about -> new StepProgress.Note(
                        about, detail == null ? List.of() : List.of(detail.split(BETWEEN_VALUES, -1))));
    }

    private static StepProgress.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "WAITING" -> new StepProgress.State.Waiting();
            case "RUNNING" -> new StepProgress.State.Running();
            case "DONE" -> new StepProgress.State.Done();
            case "FAILED" ->
                new StepProgress.State.Failed(row.getString("problem_code"), row.getString("problem_detail"));
            case String other -> throw new IllegalStateException("unknown state of a step: " + other);
        };
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
