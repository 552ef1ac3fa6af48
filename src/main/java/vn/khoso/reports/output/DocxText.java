package vn.khoso.reports.output;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import vn.khoso.reports.words.Numbers;

/** Words and measures of paragraphs in a text document. */
final class DocxText {

    /** Twentieths of a point in a millimetre. */
    static final double TWIPS_PER_MM = 1440 / 25.4;

    /** The face official documents are written in; nothing of it is embedded. */
    static final String FONT = "Times New Roman";

    private static final int TWIPS_PER_POINT = 20;
    private static final int RULE_EIGHTHS = 6;

    private DocxText() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    /** Appends words; held groups get blanks and hyphens at which no line ends. */
    static XWPFRun add(XWPFParagraph paragraph, String text, double points, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        format(run, points, bold, italic);
        write(run, text);
        return run;
    }

    static void format(XWPFRun run, double points, boolean bold, boolean italic) {
        run.setFontFamily(FONT);
        run.setFontSize(points);
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
    }

    static void write(XWPFRun run, String text) {
        StringBuilder plain = new StringBuilder();
        boolean held = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case Numbers.HOLD -> held = true;
                case Numbers.RELEASE -> held = false;
                case '-' -> {
                    if (held) {
                        flush(run, plain);
                        run.getCTR().addNewNoBreakHyphen();
                    } else {
                        plain.append(letter);
                    }
                }
                default -> plain.append(held && letter == ' ' ? Numbers.NO_BREAK : letter);
            }
        }
        flush(run, plain);
    }

    private static void flush(XWPFRun run, StringBuilder plain) {
        if (!plain.isEmpty()) {
            run.setText(plain.toString(), run.getCTR().sizeOfTArray());
            plain.setLength(0);
        }
    }

    /** Sets alignment, the space after in points and the line as a multiple of the font's own. */
    static void shape(XWPFParagraph paragraph, ParagraphAlignment alignment, double afterPoints, double line) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter((int) (afterPoints * TWIPS_PER_POINT));
        paragraph.setSpacingBetween(line, LineSpacingRule.AUTO);
    }

    /** Draws a rule below the paragraph, as wide as what the indents on both sides leave. */
    static void rule(XWPFParagraph paragraph, double indentMm) {
        paragraph.setIndentationLeft(twips(indentMm));
        paragraph.setIndentationRight(twips(indentMm));
        border(properties(paragraph).addNewPBdr().addNewBottom(), RULE_EIGHTHS, 1);
    }

    /** Draws a box round the paragraph. */
    static void box(XWPFParagraph paragraph) {
        var borders = properties(paragraph).addNewPBdr();
        border(borders.addNewTop(), 8, 1);
        border(borders.addNewLeft(), 8, 4);
        border(borders.addNewBottom(), 8, 1);
        border(borders.addNewRight(), 8, 4);
    }

    private static void border(CTBorder border, int eighths, int space) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.valueOf(space));
        border.setColor("000000");
    }

    static void shade(XWPFParagraph paragraph, String colour) {
        CTShd shade = properties(paragraph).addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(colour);
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
