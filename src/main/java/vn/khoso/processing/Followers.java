package vn.khoso.processing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.PatientWork;
import vn.khoso.tools.DetectedType;

/**
 * What people wait for first has the machine to itself: the other steps of a film begin when its playable copy was made or
 * has failed. Where it must be encoded, what else people wait for begins meanwhile, and the rest too unless that soon
 * ends. None of them needs what it makes.
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

    /** Goes on after a turn in the quick lane, at the end of which the step may have gone to a longer one. */
    void afterQuickTurn(StepOrder order) {
        boolean endsSoon = order.step() == LEADER && queue.endsSoon(order);
        ask(order, endsSoon);
    }

    /** Goes on when the step has ended for good, well or not. */
    void afterEnd(StepOrder order) {
        ask(order, false);
    }

    /** Asking again for a step that is in line already changes nothing. */
    private void ask(StepOrder order, boolean onlyAwaited) {
        if (order.step() != LEADER) {
            return;
        }
        MediaFile file = files.get(new MediaFileId(order.mediaFile()));
        jdbc.sql(WAITING).param("file", order.mediaFile()).query(String.class).list().stream()
                .map(StepName::valueOf)
                .filter(step -> step != LEADER)
                .filter(step -> !onlyAwaited || queue.isAwaited(file, step))
                .forEach(step -> queue.ask(file, step));
    }

    /** Does quick work, giving way to other programs where nobody waits for it. */
    void quickTurn(StepOrder order, PatientWork.Work work) throws Exception {
        boolean awaited = files.find(new MediaFileId(order.mediaFile()))
                .filter(file -> queue.isAwaited(file, order.step()))
                .isPresent();
        if (awaited) {
            work.run();
        } else {
            PatientWork.run(PatientWork.SOON_DONE, work);
        }
    }
}
