package vn.khoso.tools.image;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Draws pages of a PDF, or slides of a PPTX.
 *
 * @param document the file
 * @param pages numbers from 1
 * @param widthPx of each picture
 * @param directory where to write {@code page-<number>.jpg}
 */
record PagesTask(MediaSource document, List<Integer> pages, int widthPx, Path directory)
        implements ParserTask<PagesTask.Made> {

    /** What was drawn, and how many pages there are. */
    record Made(List<MadePicture> pictures, int pageCount) {}

    /** One page by its index from 0. */
    private interface Drawing {

        BufferedImage page(int index) throws IOException;
    }

    @Override
    public Class<Made> resultType() {
        return Made.class;
    }

    @Override
    public Made run() throws IOException {
        try {
            return document.type().extension().equals("pdf") ? pdf() : slides();
        } catch (InvalidPasswordException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_PROTECTED, e);
        } catch (InvalidFormatException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE, e);
        }
    }

    private Made pdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return draw(pdf.getNumberOfPages(), index -> FirstPage.draw(renderer, pdf.getPage(index), index, widthPx));
        }
    }

    private Made slides() throws IOException, InvalidFormatException {
        try (OPCPackage content = OPCPackage.open(document.file().toFile(), PackageAccess.READ);
                XMLSlideShow show = new XMLSlideShow(content)) {
            List<XSLFSlide> slides = show.getSlides();
            Dimension page = show.getPageSize();
            return draw(slides.size(), index -> FirstPage.draw(slides.get(index), page, widthPx));
        }
    }

    private Made draw(int pageCount, Drawing drawing) throws IOException {
        List<MadePicture> made = new ArrayList<>();
        for (int number : pages) {
            if (number >= 1 && number <= pageCount) {
                BufferedImage picture = drawing.page(number - 1);
                Path file = directory.resolve("page-" + number + ".jpg");
                JpegFiles.write(picture, JpegFiles.Look.DRAWING, file);
                made.add(new MadePicture(file, "image/jpeg", picture.getWidth(), picture.getHeight()));
            }
        }
        return new Made(made, pageCount);
    }
}
