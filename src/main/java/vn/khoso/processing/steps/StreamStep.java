package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.ProcessingSettings;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.StreamOrder;
import vn.khoso.tools.Streams;

/** Makes the HLS stream; comes after the playable copy, so that people do not wait for it. */
@Component
class StreamStep implements Step {

    private static final String PLAY_LIST = "application/vnd.apple.mpegurl";

    private final MediaOutlines outlines;
    private final Streams streams;
    private final PlayableCopies playableCopies;
    private final RenditionShelf shelf;
    private final ProcessingSettings settings;

    StreamStep(
            MediaOutlines outlines,
            Streams streams,
            PlayableCopies playableCopies,
            RenditionShelf shelf,
            ProcessingSettings settings) {
        this.outlines = outlines;
        this.streams = streams;
        this.playableCopies = playableCopies;
        this.shelf = shelf;
        this.settings = settings;
    }

    @Override
    public StepName name() {
        return StepName.STREAM;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return true;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MediaSource source = playableCopies.sourceFor(workpiece);
        Duration length = outlines.outline(source).claimedDuration();
        List<Integer> sizes = settings.isLong(length) ? List.of(settings.longSize()) : settings.streamSizes();
        Path directory = Files.createDirectory(workpiece.directory().resolve("stream"));
        List<Streams.Size> made = streams.make(source, new StreamOrder(directory, sizes), workpiece.percent());
        List<Made> inner = new ArrayList<>();
        Streams.Size largest = made.getFirst();
        Made index = new Made(
                directory.resolve(Streams.INDEX),
                PLAY_LIST,
                Optional.of(largest.widthPx()),
                Optional.of(largest.heightPx()),
                Optional.of(length));
        inner.add(index);
        for (Streams.Size size : made) {
            inner.add(sized(size.playlist(), PLAY_LIST, size));
            inner.add(sized(size.media(), "video/mp4", size));
        }
        shelf.keep(workpiece, this, RenditionKind.STREAM, index, inner);
    }

    private static Made sized(Path file, String type, Streams.Size size) {
        return new Made(file, type, Optional.of(size.widthPx()), Optional.of(size.heightPx()), Optional.empty());
    }
}
