package vn.khoso.processing;

import java.util.List;
import vn.khoso.tools.DetectedType;

/** Which steps a file takes, by its type, what people wait for first. A new family does not compile until it has its steps here. */
final class ProcessingPlan {

    private ProcessingPlan() {}

    static List<StepName> of(DetectedType type) {
        return switch (type.family()) {
            case VIDEO ->
                List.of(
                        StepName.PLAYABLE_VIDEO,
                        StepName.FACTS,
                        StepName.POSTER,
                        StepName.STORYBOARD,
                        StepName.SUBTITLES,
                        StepName.PLAYABLE_AUDIO,
                        StepName.LIGHT_VIDEO,
                        StepName.STREAM,
                        StepName.SPEECH,
                        StepName.LIKENESS);
            case AUDIO ->
                List.of(
                        StepName.PLAYABLE_AUDIO,
                        StepName.FACTS,
                        StepName.POSTER,
                        StepName.WAVEFORM,
                        StepName.SUBTITLES,
                        StepName.SPEECH,
                        StepName.LIKENESS);
            case IMAGE ->
                type.extension().equals("tif")
                        ? List.of(StepName.PICTURES, StepName.PAGES, StepName.RECOGNITION, StepName.LIKENESS)
                        : List.of(StepName.PICTURES, StepName.RECOGNITION, StepName.LIKENESS);
            case DOCUMENT -> document(type);
            case CAPTIONS -> List.of(StepName.CAPTIONS);
            case OTHER -> List.of();
        };
    }

    private static List<StepName> document(DetectedType type) {
        return switch (type.extension()) {
            case "pdf" ->
                List.of(
                        StepName.PICTURES,
                        StepName.TEXT,
                        StepName.PUBLIC_COPY,
                        StepName.PAGES,
                        StepName.RECOGNITION,
                        StepName.LIKENESS);
            case "docx", "xlsx" -> List.of(StepName.TEXT, StepName.PUBLIC_COPY);
            default ->
                List.of(StepName.PICTURES, StepName.TEXT, StepName.PUBLIC_COPY, StepName.PAGES, StepName.LIKENESS);
        };
    }
}
