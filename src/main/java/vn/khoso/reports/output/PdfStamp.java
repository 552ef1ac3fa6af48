package vn.khoso.reports.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.Letterhead;

/** Page numbers in the middle of the top margin, none on a first page; the words of a draft below. Artifacts, not read aloud. */
final class PdfStamp {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float NUMBER_POINTS = 13;
    private static final float FOOT_POINTS = 9;
    private static final float GREY = 0.35f;
    private static final float NUMBER_FROM_TOP_MM = 9;
    private static final float FOOT_FROM_BOTTOM_MM = 9;

    private final PDDocument pdf;
    private final Document document;
    private final boolean sample;

    PdfStamp(PDDocument pdf, Document document, boolean sample) {
        this.pdf = pdf;
        this.document = document;
        this.sample = sample;
    }

    void stamp() throws IOException {
        try (InputStream regular = PdfWriter.font("Regular")) {
            PDFont font = PDType0Font.load(pdf, regular, true);
            Set<Integer> firstOfAnnexes = firstPagesOfAnnexes();
            int number = 0;
            boolean body = true;
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                boolean first = i == 0 || firstOfAnnexes.contains(i);
                body = body && !firstOfAnnexes.contains(i);
                number = first ? 1 : number + 1;
                stamp(pdf.getPage(i), font, number, body);
            }
        }
    }

    private Set<Integer> firstPagesOfAnnexes() throws IOException {
        Set<Integer> pages = new HashSet<>();
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return pages;
        }
        Set<String> names = new HashSet<>();
        document.annexes()
                .forEach(annex -> names.add(Markup.value(annex.number() + ". " + String.join(" ", annex.name()))));
        for (PDOutlineItem item : outline.children()) {
            PDPage page = item.findDestinationPage(pdf);
            if (page != null && names.contains(Markup.value(item.getTitle()))) {
                pages.add(pdf.getPages().indexOf(page));
            }
        }
        return pages;
    }

    private void stamp(PDPage page, PDFont font, int number, boolean body) throws IOException {
        Letterhead.Margins margins = document.letterhead().margins();
        float width = page.getMediaBox().getWidth();
        float left = margins.leftMm() * POINTS_PER_MM;
        float right = width - margins.rightMm() * POINTS_PER_MM;
        float middle = (left + right) / 2;
        float foot = FOOT_FROM_BOTTOM_MM * POINTS_PER_MM;
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            if (number > 1) {
                String digits = Integer.toString(number);
                float top = page.getMediaBox().getHeight() - NUMBER_FROM_TOP_MM * POINTS_PER_MM - NUMBER_POINTS / 2;
                write(content, font, NUMBER_POINTS, 0, middle - width(font, NUMBER_POINTS, digits) / 2, top, digits);
            }
            if (document.draft()) {
                write(content, font, FOOT_POINTS, GREY, left, foot, "DỰ THẢO");
                String grey = "Đoạn nền xám: do cơ quan báo cáo biên tập";
                if (body) {
                    write(content, font, FOOT_POINTS, GREY, middle - width(font, FOOT_POINTS, grey) / 2, foot, grey);
                }
            }
            if (sample) {
                String words = "SỐ LIỆU MINH HỌA";
                write(content, font, FOOT_POINTS, GREY, right - width(font, FOOT_POINTS, words), foot, words);
            }
            content.endMarkedContent();
        }
    }

    private static float width(PDFont font, float points, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * points;
    }

    private static void write(
            PDPageContentStream content, PDFont font, float points, float grey, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setNonStrokingColor(grey);
        content.setFont(font, points);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
