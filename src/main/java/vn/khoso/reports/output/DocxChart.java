package vn.khoso.reports.output;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import vn.khoso.reports.document.Block;

/** The chart of a text document, drawn by the word processor from the figures inside it. */
final class DocxChart {

    private static final int EMU_PER_MM = Units.EMU_PER_CENTIMETER / 10;
    private static final int WIDTH_MM = 164;
    private static final int HEIGHT_MM = 58;
    private static final int HUNDREDTHS_OF_POINTS = 950;

    private DocxChart() {}

    /** Its letters are those of the text, not those of the program that draws it. */
    private static void letters(XWPFChart chart) {
        CTTextBody body = chart.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        CTTextCharacterProperties letters = body.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(HUNDREDTHS_OF_POINTS);
        letters.addNewLatin().setTypeface(DocxText.FONT);
    }

    static void write(XWPFDocument file, Block.Chart block) throws IOException {
        try {
            XWPFParagraph paragraph = file.createParagraph();
            DocxText.shape(paragraph, ParagraphAlignment.CENTER, 3, 1);
            paragraph.setKeepNext(true);
            XWPFChart chart = file.createChart(paragraph.createRun(), WIDTH_MM * EMU_PER_MM, HEIGHT_MM * EMU_PER_MM);
            PartsChart.draw(chart, block);
            letters(chart);
            var properties = paragraph
                    .getRuns()
                    .getFirst()
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            properties.setDescr(block.summary());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("the program writes its own parts", impossible);
        }
    }
}
