package vn.khoso.reports.output;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.document.Measures;

/** The blocks of a document in a text document. */
final class DocxBlocks {

    /** The font's own line is 1.15 of its size; the sample's line is 1.24. */
    static final double LINE = Measures.LINE / 1.149;

    private static final double AFTER_POINTS = 6;
    private static final double CAPTION_POINTS = 13;
    private static final double NOTE_POINTS = 10;
    private static final String GREY = "EFEFEF";
    private static final int SPACE_TWIPS = 160;

    private final XWPFDocument file;
    private final boolean draft;

    DocxBlocks(XWPFDocument file, boolean draft) {
        this.file = file;
        this.draft = draft;
    }

    void all(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph);
                case Block.Table table -> table(table);
                case Block.Chart chart -> chart(chart);
            }
        }
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        DocxText.shape(paragraph, ParagraphAlignment.LEFT, AFTER_POINTS, LINE);
        paragraph.setSpacingBefore(SPACE_TWIPS - (heading.level() - 1) * 40);
        paragraph.setIndentationLeft(DocxText.twips(Measures.INDENT_MM));
        paragraph.setKeepNext(true);
        DocxText.add(paragraph, heading.text(), Measures.BODY_POINTS, true, false);
    }

    private void paragraph(Block.Paragraph block) {
        XWPFParagraph paragraph = file.createParagraph();
        DocxText.shape(paragraph, ParagraphAlignment.BOTH, AFTER_POINTS, LINE);
        paragraph.setIndentationFirstLine(DocxText.twips(Measures.INDENT_MM));
        if (block.edited().isPresent() && draft) {
            DocxText.shade(paragraph, GREY);
        }
        if (block.closing()) {
            paragraph.setKeepNext(true);
            DocxText.properties(paragraph).addNewKeepLines();
        }
        DocxText.add(paragraph, block.text(), Measures.BODY_POINTS, false, false);
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            XWPFParagraph caption = file.createParagraph();
            DocxText.shape(caption, ParagraphAlignment.CENTER, 3, LINE);
            caption.setKeepNext(true);
            DocxText.add(caption, table.caption(), CAPTION_POINTS, true, false);
        }
        new DocxTable(file, table).write();
        for (Block.Note note : table.notes()) {
            XWPFParagraph paragraph = file.createParagraph();
            DocxText.shape(paragraph, ParagraphAlignment.BOTH, 0, 1);
            paragraph.setSpacingBefore(60);
            DocxText.properties(paragraph).addNewKeepLines();
            DocxText.add(paragraph, note.name() + " ", NOTE_POINTS, true, false);
            DocxText.add(paragraph, note.text(), NOTE_POINTS, false, false);
        }
    }

    private void chart(Block.Chart chart) throws IOException {
        DocxChart.write(file, chart);
        XWPFParagraph caption = file.createParagraph();
        DocxText.shape(caption, ParagraphAlignment.CENTER, AFTER_POINTS, LINE);
        DocxText.add(caption, chart.caption(), CAPTION_POINTS, true, false);
    }

    /** Defines the two levels of headings, so that the word processor can list them. */
    static void headingStyles(XWPFDocument file) {
        var styles = file.createStyles();
        for (int level = 1; level <= 2; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            style.addNewQFormat();
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
