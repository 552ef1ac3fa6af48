package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.Storyboards;

/** Makes the small frames a player shows while somebody seeks. */
@Component
class StoryboardStep implements Step {

    /** Key frames of half an hour are read in seconds. */
    private static final Duration QUICK_UP_TO = Duration.ofMinutes(30);

    private final Lengths lengths;
    private final Storyboards storyboards;
    private final RenditionShelf shelf;

    StoryboardStep(Lengths lengths, Storyboards storyboards, RenditionShelf shelf) {
        this.lengths = lengths;
        this.storyboards = storyboards;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.STORYBOARD;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return lengths.of(workpiece.source()).compareTo(QUICK_UP_TO) > 0;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        Path directory = Files.createDirectory(workpiece.directory().resolve("storyboard"));
        List<Made> inner = new ArrayList<>();
        storyboards.make(workpiece.source(), lengths.of(workpiece.source()), directory).stream()
                .map(Made::of)
                .forEach(inner::add);
        Made index = Made.of(directory.resolve(Storyboards.INDEX), "text/vtt");
        inner.addFirst(index);
        shelf.keep(workpiece, this, RenditionKind.STORYBOARD, index, inner);
    }
}
