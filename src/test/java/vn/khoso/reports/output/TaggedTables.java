package vn.khoso.reports.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a PDF as its tags tell them, cell by cell; what is not tagged is not seen. Blanks are left out. */
final class TaggedTables {

    private final Map<PDPage, Map<Integer, String>> words = new HashMap<>();

    private TaggedTables(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> add(content, ofPage));
            words.put(page, ofPage);
        }
    }

    private static void add(PDMarkedContent content, Map<Integer, String> ofPage) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                add(inner, ofPage);
            }
        }
        ofPage.merge(content.getMCID(), text.toString(), String::concat);
    }

    /** Returns every row of body cells, in the order of the document. */
    static List<List<String>> rows(PDDocument pdf) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        new TaggedTables(pdf).collect(pdf.getDocumentCatalog().getStructureTreeRoot(), rows);
        return rows;
    }

    private void collect(PDStructureNode node, List<List<String>> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("TR".equals(element.getStructureType())) {
                    List<String> cells = cells(element);
                    if (!cells.isEmpty()) {
                        rows.add(cells);
                    }
                } else {
                    collect(element, rows);
                }
            }
        }
    }

    private List<String> cells(PDStructureElement row) {
        List<String> cells = new ArrayList<>();
        for (Object kid : row.getKids()) {
            if (kid instanceof PDStructureElement cell && "TD".equals(cell.getStructureType())) {
                cells.add(text(cell).replaceAll("[\\s\\u00a0]+", ""));
            }
        }
        return cells;
    }

    private String text(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inner -> text.append(text(inner));
                case PDMarkedContentReference reference ->
                    text.append(words(page(reference.getPage(), element), reference.getMCID()));
                case Integer id -> text.append(words(element.getPage(), id));
                default -> {}
            }
        }
        return text.toString();
    }

    private String words(PDPage page, Integer id) {
        return words.getOrDefault(page, Map.of()).getOrDefault(id, "");
    }

    private static PDPage page(PDPage own, PDStructureElement element) {
        return own == null ? element.getPage() : own;
    }
}
