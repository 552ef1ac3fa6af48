package vn.khoso.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;
import vn.khoso.shared.MediaFileId;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;

/**
 * Makes again what a newer recipe would make otherwise, and what a newer plan makes besides: a portion at a time, and
 * only while nothing else waits, so that nobody's new file stands behind it.
 */
@Configuration(proxyBeanMethods = false)
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int PORTION = 50;

    private static final String OUTDATED = """
            SELECT
                s.media_file_id,
                s.step
            FROM processing_step s
            JOIN unnest(CAST(:steps AS text[]), CAST(:recipes AS integer[])) AS current (step, recipe)
                ON current.step = s.step
            JOIN media_file m ON m.id = s.media_file_id
            WHERE s.recipe < current.recipe
              AND m.state = 'ACCEPTED'
            ORDER BY s.media_file_id
            LIMIT :portion
            """;

    private static final String MISSING = """
            SELECT
                m.id AS media_file_id,
                planned.step
            FROM media_file m
            JOIN unnest(CAST(:types AS text[]), CAST(:steps AS text[])) AS planned (type, step)
                ON planned.type = m.detected_type
            WHERE m.state = 'ACCEPTED'
              AND m.role <> 'PROOF'
              AND NOT EXISTS (
                  SELECT 1
                  FROM processing_step s
                  WHERE s.media_file_id = m.id
                    AND s.step = planned.step)
            ORDER BY m.id
            LIMIT :portion
            """;

    private final JdbcClient jdbc;
    private final PlannedSteps plans;
    private final FileTypes types;
    private final Progress progress;
    private final Processing processing;

    Renewal(JdbcClient jdbc, PlannedSteps plans, FileTypes types, Progress progress, Processing processing) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.types = types;
        this.progress = progress;
        this.processing = processing;
    }

    /** One step of one file. */
    private record Due(UUID file, StepName step) {}

    @Bean
    RecurringJob renewalOfRenditions() {
        return RecurringJob.every(Duration.ofMinutes(10), "processing.renewal", Lane.QUICK, this::renew);
    }

    /** Asks for the next portion; returns how many steps that are. */
    int renew() {
        if (progress.unfinished() > 0) {
            return 0;
        }
        List<Due> due = new ArrayList<>(outdated());
        due.addAll(missing());
        due.forEach(each -> processing.again(new MediaFileId(each.file()), each.step()));
        if (!due.isEmpty()) {
            LOG.info("made again by a newer recipe or plan: steps={}", due.size());
        }
        return due.size();
    }

    private List<Due> outdated() {
        StepName[] all = StepName.values();
        String[] names = new String[all.length];
        Integer[] recipes = new Integer[all.length];
        for (int i = 0; i < all.length; i++) {
            names[i] = all[i].name();
            recipes[i] = all[i].recipe();
        }
        return read(jdbc.sql(OUTDATED).param("steps", names).param("recipes", recipes));
    }

    private List<Due> missing() {
        List<String> mediaTypes = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (DetectedType type : acceptedTypes()) {
            for (StepName step : plans.of(type)) {
                mediaTypes.add(type.mediaType());
                steps.add(step.name());
            }
        }
        return read(jdbc.sql(MISSING)
                .param("types", mediaTypes.toArray(String[]::new))
                .param("steps", steps.toArray(String[]::new)));
    }

    private Set<DetectedType> acceptedTypes() {
        return jdbc
                .sql("SELECT DISTINCT detected_type FROM media_file WHERE state = 'ACCEPTED'")
                .query((row, number) -> row.getString("detected_type"))
                .list()
                .stream()
                .flatMap(type -> types.accepted(type).stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<Due> read(JdbcClient.StatementSpec query) {
        return query.param("portion", PORTION)
                .query((row, number) ->
                        new Due(row.getObject("media_file_id", UUID.class), StepName.valueOf(row.getString("step"))))
                .list();
    }
}
