package vn.khoso.reports.output;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.khoso.reports.document.Document;

/**
 * The document as PDF: laid out in Liberation Serif, whose letters are as wide as those of Times New Roman, embedded;
 * tagged for reading aloud, with bookmarks. Page numbers and footers are stamped afterwards, each annex from 1.
 */
public final class PdfWriter {

    private static final String FAMILY = "Report Serif";
    private static final int USUAL = 400;
    private static final int BOLD = 700;

    private PdfWriter() {}

    /**
     * Writes the document.
     *
     * @param sample whether the figures are invented, which every page then says
     * @param out closed by the caller
     */
    public static void write(Document document, boolean sample, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), FAMILY, USUAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, USUAL, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.withHtmlContent(HtmlWriter.file(document, HtmlWriter.Target.PRINT), "about:blank");
        builder.withProducer("Khoso");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            new PdfStamp(pdf, document, sample).stamp();
            pdf.save(out);
            pdf.close();
        }
    }

    static InputStream font(String face) {
        InputStream font = PdfWriter.class.getResourceAsStream("/reports/fonts/LiberationSerif-" + face + ".ttf");
        if (font == null) {
            throw new IllegalStateException("missing in the program: Liberation Serif " + face);
        }
        return font;
    }
}
