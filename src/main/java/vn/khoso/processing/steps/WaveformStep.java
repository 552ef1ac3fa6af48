package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.Waveforms;

/** Makes the shape of a sound, as numbers for a player and as a picture for everybody else. */
@Component
class WaveformStep implements Step {

    private static final Duration QUICK_UP_TO = Duration.ofMinutes(60);
    private static final double PRECISION = 1000.0;

    private final Lengths lengths;
    private final Waveforms waveforms;
    private final RenditionShelf shelf;
    private final JsonMapper json;

    WaveformStep(Lengths lengths, Waveforms waveforms, RenditionShelf shelf, JsonMapper json) {
        this.lengths = lengths;
        this.waveforms = waveforms;
        this.shelf = shelf;
        this.json = json;
    }

    @Override
    public StepName name() {
        return StepName.WAVEFORM;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return lengths.of(workpiece.source()).compareTo(QUICK_UP_TO) > 0;
    }

    /**
     * The form of {@code peaks.json}.
     *
     * @param seconds length of the recording
     * @param peaks of equal pieces, 0 to 1
     */
    private record Shape(double seconds, List<Double> peaks) {}

    @Override
    public void run(Workpiece workpiece) throws IOException {
        Duration length = lengths.of(workpiece.source());
        float[] peaks = waveforms.peaks(workpiece.source(), length);
        List<Double> rounded = new ArrayList<>(peaks.length);
        for (float peak : peaks) {
            rounded.add(Math.round(peak * PRECISION) / PRECISION);
        }
        Path numbers = workpiece.directory().resolve("peaks.json");
        Files.write(numbers, json.writeValueAsBytes(new Shape(length.toMillis() / 1000.0, rounded)));
        Path picture = workpiece.directory().resolve("waveform.png");
        WaveformPicture.write(peaks, picture);
        Made main = new Made(numbers, "application/json", Optional.empty(), Optional.empty(), Optional.of(length));
        Made drawn = new Made(
                picture,
                "image/png",
                Optional.of(WaveformPicture.WIDTH_PX),
                Optional.of(WaveformPicture.HEIGHT_PX),
                Optional.empty());
        shelf.keep(workpiece, this, RenditionKind.WAVEFORM, main, List.of(main, drawn));
    }
}
