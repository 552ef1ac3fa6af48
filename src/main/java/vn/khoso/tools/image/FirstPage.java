package vn.khoso.tools.image;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/** A page of a document as a picture, mostly the first. */
final class FirstPage {

    private FirstPage() {}

    static BufferedImage ofPdf(Path file, int widthPx) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return draw(renderer, document.getPage(0), 0, widthPx);
        } catch (InvalidPasswordException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_PROTECTED, e);
        } catch (IndexOutOfBoundsException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE, e);
        }
    }

    static BufferedImage ofSlides(Path file, int widthPx) throws IOException {
        try (OPCPackage content = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XMLSlideShow show = new XMLSlideShow(content)) {
            List<XSLFSlide> slides = show.getSlides();
            if (slides.isEmpty()) {
                throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE);
            }
            return draw(slides.getFirst(), show.getPageSize(), widthPx);
        } catch (InvalidFormatException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE, e);
        }
    }

    static BufferedImage draw(PDFRenderer renderer, PDPage page, int index, int widthPx) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        // the renderer rounds down
        float scale = (Canvas.ofWidth(widthPx, width, height).widthPx() + 0.5f) / width;
        return renderer.renderImage(index, scale, ImageType.RGB);
    }

    static BufferedImage draw(XSLFSlide slide, Dimension page, int widthPx) {
        Canvas.Size size = Canvas.ofWidth(widthPx, page.getWidth(), page.getHeight());
        return Canvas.draw(size, graphics -> {
            graphics.scale(size.widthPx() / page.getWidth(), size.heightPx() / page.getHeight());
            slide.draw(graphics);
        });
    }
}
