package vn.khoso.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;

/** What stored files still lack: steps of an older recipe, and steps that were not planned yet when they came. */
@Repository
public class Backlog {

    private static final String DUE = """
            WITH due AS (
                SELECT
                    s.media_file_id,
                    s.step
                FROM processing_step s
                JOIN unnest(CAST(:steps AS text[]), CAST(:recipes AS integer[])) AS current (step, recipe)
                    ON current.step = s.step
                JOIN media_file m ON m.id = s.media_file_id
                WHERE s.recipe < current.recipe
                  AND m.state = 'ACCEPTED'
                UNION ALL
                SELECT
                    m.id,
                    planned.step
                FROM media_file m
                JOIN unnest(CAST(:types AS text[]), CAST(:plannedSteps AS text[])) AS planned (type, step)
                    ON planned.type = m.detected_type
                WHERE m.state = 'ACCEPTED'
                  AND m.role <> 'PROOF'
                  AND NOT EXISTS (
                      SELECT 1
                      FROM processing_step s
                      WHERE s.media_file_id = m.id
                        AND s.step = planned.step)
            )
            """;

    private static final String PORTION = DUE + """
            SELECT
                media_file_id,
                step
            FROM due
            ORDER BY
                media_file_id,
                step
            LIMIT :portion
            """;

    private static final String LEFT = DUE + """
            SELECT
                step,
                count(*) AS files
            FROM due
            GROUP BY step
            ORDER BY
                files DESC,
                step
            """;

    private final JdbcClient jdbc;
    private final PlannedSteps plans;
    private final FileTypes types;

    Backlog(JdbcClient jdbc, PlannedSteps plans, FileTypes types) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.types = types;
    }

    /** One step of one file. */
    record Due(UUID file, StepName step) {}

    /**
     * How many files a step is still to be done for.
     *
     * @param step the step
     * @param files at least 1
     */
    public record Left(StepName step, long files) {}

    /** Returns what is left to do, the most first; empty when every file has what the present plans and recipes make. */
    public List<Left> left() {
        return query(LEFT)
                .query((row, number) -> new Left(StepName.valueOf(row.getString("step")), row.getLong("files")))
                .list();
    }

    List<Due> portion(int most) {
        return query(PORTION)
                .param("portion", most)
                .query((row, number) ->
                        new Due(row.getObject("media_file_id", UUID.class), StepName.valueOf(row.getString("step"))))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql) {
        List<StepName> all = List.of(StepName.values());
        List<String> mediaTypes = new ArrayList<>();
        List<String> planned = new ArrayList<>();
        for (DetectedType type : acceptedTypes()) {
            for (StepName step : plans.of(type)) {
                mediaTypes.add(type.mediaType());
                planned.add(step.name());
            }
        }
        return jdbc.sql(sql)
                .param("steps", all.stream().map(StepName::name).toArray(String[]::new))
                .param("recipes", all.stream().map(StepName::recipe).toArray(Integer[]::new))
                .param("types", mediaTypes.toArray(String[]::new))
                .param("plannedSteps", planned.toArray(String[]::new));
    }

    private Set<DetectedType> acceptedTypes() {
        return jdbc
                .sql("SELECT DISTINCT detected_type FROM media_file WHERE state = 'ACCEPTED'")
                .query((row, number) -> row.getString("detected_type"))
                .list()
                .stream()
                .flatMap(type -> types.accepted(type).stream())
                .collect(Collectors.toSet());
    }
}
