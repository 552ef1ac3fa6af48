package vn.khoso.processing.steps;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Passage;
import vn.khoso.catalogue.Passages;
import vn.khoso.catalogue.TextSource;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.TextExtractor;

/** Reads the words of a document, page by page. */
@Component
class TextStep implements Step {

    private static final String VIETNAMESE = "vi";

    private final TextExtractor extractor;
    private final Passages passages;
    private final MediaFiles files;

    TextStep(TextExtractor extractor, Passages passages, MediaFiles files) {
        this.extractor = extractor;
        this.passages = passages;
        this.files = files;
    }

    @Override
    public StepName name() {
        return StepName.TEXT;
    }

    @Override
    public void run(Workpiece workpiece) {
        ExtractedText text = extractor.extract(workpiece.source());
        passages.replace(
                workpiece.file().id(),
                TextSource.DOCUMENT,
                text.pages().stream()
                        .map(page -> new Passage(
                                workpiece.file().id(),
                                new Passage.Locator.OnPage(page.page()),
                                VIETNAMESE,
                                page.text()))
                        .toList());
        files.keepFacts(
                workpiece.file().id(),
                new MediaFile.Facts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text.pageCount()).filter(pages -> pages > 0)));
    }
}
