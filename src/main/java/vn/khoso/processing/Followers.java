package vn.khoso.processing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.MediaFileId;
import vn.khoso.tools.DetectedType;

/**
 * What people wait for first has the machine to itself: the other steps of a film begin when its playable copy was made,
 * has failed, or has gone to a lane for longer work. They never depend on what it made.
 */
@Component
class Followers {

    private static final StepName LEADER = StepName.PLAYABLE_VIDEO;

    private static final String WAITING = """
            SELECT step
            FROM processing_step
            WHERE media_file_id = :file
              AND state = 'WAITING'
            ORDER BY position
            """;

    private final JdbcClient jdbc;
    private final MediaFiles files;
    private final StepQueue queue;

    Followers(JdbcClient jdbc, MediaFiles files, StepQueue queue) {
        this.jdbc = jdbc;
        this.files = files;
        this.queue = queue;
    }

    /** Returns the steps of a plan that begin at once. */
    static List<StepName> atOnce(DetectedType type, List<StepName> plan) {
        return switch (type.family()) {
            case VIDEO -> plan.contains(LEADER) ? List.of(LEADER) : plan;
            case AUDIO, IMAGE, DOCUMENT, CAPTIONS, OTHER -> plan;
        };
    }

    /** Asks for the steps that waited for this one, if any; asking again for one that is in line already changes nothing. */
    void after(StepOrder order) {
        if (order.step() != LEADER) {
            return;
        }
        MediaFile file = files.get(new MediaFileId(order.mediaFile()));
        jdbc.sql(WAITING).param("file", order.mediaFile()).query(String.class).list().stream()
                .map(StepName::valueOf)
                .filter(step -> step != LEADER)
                .forEach(step -> queue.ask(file, step));
    }
}
