package vn.khoso.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.MediaFileId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MediaSource;

/** Runs one step on a scratch copy of one file, in the lane the file belongs to. */
@Component
class Workbench {

    private final Map<StepName, Step> steps = new EnumMap<>(StepName.class);
    private final MediaFiles files;
    private final FileTypes types;
    private final ObjectStore store;
    private final Progress progress;
    private final StepQueue queue;
    private final Path scratch;

    Workbench(
            List<Step> steps,
            MediaFiles files,
            FileTypes types,
            ObjectStore store,
            Progress progress,
            StepQueue queue,
            DataDirectory dataDirectory) {
        steps.forEach(step -> this.steps.put(step.name(), step));
        this.files = files;
        this.types = types;
        this.store = store;
        this.progress = progress;
        this.queue = queue;
        this.scratch = dataDirectory.resolve("scratch");
    }

    /** Runs the step unless the file is heavy for it; then the same order goes to the heavy lane. */
    void runQuickly(StepOrder order) throws IOException {
        run(order, true);
    }

    /** Runs the step however long it takes. */
    void runPatiently(StepOrder order) throws IOException {
        run(order, false);
    }

    private void run(StepOrder order, boolean quickLane) throws IOException {
        MediaFile file = files.get(new MediaFileId(order.mediaFile()));
        Step step = steps.get(order.step());
        if (step == null || !file.isToBeProcessed()) {
            return;
        }
        Files.createDirectories(scratch);
        Path directory = Files.createTempDirectory(scratch, "step-");
        try {
            StepLane lane = new StepLane(order, progress, quickLane);
            Workpiece workpiece = lay(file, directory, lane);
            if (quickLane && step.isHeavy(workpiece)) {
                queue.handOn(order, workpiece);
            } else {
                run(order, step, workpiece, lane);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run(StepOrder order, Step step, Workpiece workpiece, StepLane lane) throws IOException {
        try {
            progress.start(order);
            step.run(workpiece);
            progress.finish(order, lane.note());
        } catch (StepLane.TimeNeeded e) {
            queue.handOn(order, workpiece);
        }
    }

    private Workpiece lay(MediaFile file, Path directory, StepLane lane) throws IOException {
        DetectedType type = file.detectedType().flatMap(types::accepted).orElseThrow();
        Path copy = directory.resolve("original." + type.extension());
        try (InputStream bytes = store.read(file.key())) {
            Files.copy(bytes, copy);
        }
        Path made = Files.createDirectory(directory.resolve("made"));
        return new Workpiece(file, new MediaSource(copy, type), made, lane);
    }
}
