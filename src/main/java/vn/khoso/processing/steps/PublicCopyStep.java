package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.PublicCopies;

/** Makes the copy of a document that everybody may save; the original stays with its organisation. */
@Component
class PublicCopyStep implements Step {

    private final PublicCopies copies;
    private final RenditionShelf shelf;

    PublicCopyStep(PublicCopies copies, RenditionShelf shelf) {
        this.copies = copies;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PUBLIC_COPY;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        Path copy = workpiece
                .directory()
                .resolve("copy." + workpiece.source().type().extension());
        PublicCopies.Copy made = copies.make(workpiece.source(), copy);
        shelf.keep(
                workpiece,
                this,
                RenditionKind.PUBLIC_COPY,
                RenditionShelf.Made.of(copy, workpiece.source().type().mediaType()));
        if (made.signatureLeftOut()) {
            workpiece.note(StepNote.SIGNATURE_LEFT_OUT);
        }
    }
}
