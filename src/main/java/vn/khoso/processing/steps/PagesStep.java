package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.DocumentPages;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.OfficeSettings;

/** Draws the pages of a document, or of a scan of several pages, to be read without any program. */
@Component
class PagesStep implements Step {

    private static final int WIDTH_PX = 1400;

    private final DocumentPages pages;
    private final OfficeSettings settings;
    private final MediaFiles files;
    private final RenditionShelf shelf;

    PagesStep(DocumentPages pages, OfficeSettings settings, MediaFiles files, RenditionShelf shelf) {
        this.files = files;
        this.pages = pages;
        this.settings = settings;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PAGES;
    }

    /** A page takes a good part of a second. */
    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return true;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        Path directory = Files.createDirectory(workpiece.directory().resolve("pages"));
        List<Integer> wanted =
                IntStream.rangeClosed(1, settings.pages()).boxed().toList();
        DocumentPages.Drawn drawn =
                pages.draw(new DocumentPages.Order(workpiece.source(), wanted, WIDTH_PX, directory));
        List<Made> inner = drawn.pages().stream().map(Made::of).toList();
        boolean image = workpiece.source().type().family() == MediaFamily.IMAGE;
        if (inner.isEmpty() || (image && drawn.pageCount() == 1)) {
            shelf.drop(workpiece, RenditionKind.PAGES);
            return;
        }
        shelf.keep(workpiece, this, RenditionKind.PAGES, inner.getFirst(), inner);
        if (image) {
            keepCount(workpiece, drawn.pageCount());
        }
        if (drawn.pageCount() > inner.size()) {
            workpiece.note(
                    StepNote.PAGES_LEFT_OUT, Integer.toString(inner.size()), Integer.toString(drawn.pageCount()));
        } else if (drawn.drawnSimply()) {
            workpiece.note(StepNote.SLIDES_DRAWN_SIMPLY);
        }
    }

    /** Of documents the step that reads their words counts the pages. */
    private void keepCount(Workpiece workpiece, int pages) {
        files.keepFacts(
                workpiece.file().id(),
                new MediaFile.Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pages)));
    }
}
