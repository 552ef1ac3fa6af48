package vn.khoso.tools.clean;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.PublicCopies;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Writes a PDF anew without its marks; being written anew it also loses its earlier revisions.
 *
 * @param document the file
 * @param copy the file to write
 */
record CleanPdfTask(Path document, Path copy) implements ParserTask<PublicCopies.Copy> {

    @Override
    public Class<PublicCopies.Copy> resultType() {
        return PublicCopies.Copy.class;
    }

    @Override
    public PublicCopies.Copy run() throws IOException {
        try {
            boolean signed;
            int pages;
            try (PDDocument pdf = Loader.loadPDF(document.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                CleanPdf clean = new CleanPdf(pdf);
                clean.run();
                signed = clean.wasSigned();
                pages = pdf.getNumberOfPages();
                pdf.setAllSecurityToBeRemoved(true);
                pdf.save(copy.toFile());
            }
            requireWhole(pages);
            return new PublicCopies.Copy(signed);
        } catch (InvalidPasswordException locked) {
            throw new KhosoException(ToolsProblem.DOCUMENT_PROTECTED, locked);
        }
    }

    private void requireWhole(int pages) throws IOException {
        try (PDDocument made = Loader.loadPDF(copy.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (made.getNumberOfPages() != pages) {
                throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE);
            }
        }
    }
}
