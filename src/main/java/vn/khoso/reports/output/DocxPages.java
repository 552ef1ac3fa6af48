package vn.khoso.reports.output;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.Letterhead;

/** Paper, margins, page numbers and footers of the sections of a text document. */
final class DocxPages {

    private static final double SHORT_MM = 210;
    private static final double LONG_MM = 297;
    private static final double NUMBER_FROM_TOP_MM = 9;
    private static final double FOOT_FROM_BOTTOM_MM = 8;
    private static final double NUMBER_POINTS = 13;
    private static final double FOOT_POINTS = 9;

    private final XWPFDocument file;
    private final Document document;
    private final boolean sample;

    DocxPages(XWPFDocument file, Document document, boolean sample) {
        this.file = file;
        this.document = document;
        this.sample = sample;
    }

    /** Sets up the section that ends here. */
    void end(CTSectPr section, boolean landscape, boolean body) {
        Letterhead.Margins margins = document.letterhead().margins();
        double widthMm = landscape ? LONG_MM : SHORT_MM;
        var headers = new XWPFHeaderFooterPolicy(file, section);
        number(headers.createHeader(XWPFHeaderFooterPolicy.DEFAULT));
        headers.createHeader(XWPFHeaderFooterPolicy.FIRST).createParagraph();
        double textMm = widthMm - margins.leftMm() - margins.rightMm();
        foot(headers.createFooter(XWPFHeaderFooterPolicy.DEFAULT), body, textMm);
        foot(headers.createFooter(XWPFHeaderFooterPolicy.FIRST), body, textMm);
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(widthMm));
        size.setH(twips(landscape ? SHORT_MM : LONG_MM));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margin.setTop(twips(margins.topMm()));
        margin.setBottom(twips(margins.bottomMm()));
        margin.setLeft(twips(margins.leftMm()));
        margin.setRight(twips(margins.rightMm()));
        margin.setHeader(twips(NUMBER_FROM_TOP_MM));
        margin.setFooter(twips(FOOT_FROM_BOTTOM_MM));
        margin.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(DocxText.twips(millimetres));
    }

    private static void number(XWPFHeader header) {
        XWPFParagraph paragraph = first(header);
        DocxText.shape(paragraph, ParagraphAlignment.CENTER, 0, 1);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun run = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
        DocxText.format(run, NUMBER_POINTS, false, false);
        run.setText("2");
    }

    private void foot(XWPFFooter footer, boolean body, double textMm) {
        XWPFParagraph paragraph = first(footer);
        DocxText.shape(paragraph, ParagraphAlignment.LEFT, 0, 1);
        CTTabs tabs = DocxText.properties(paragraph).addNewTabs();
        tab(tabs, STTabJc.CENTER, textMm / 2);
        tab(tabs, STTabJc.RIGHT, textMm);
        XWPFRun run = paragraph.createRun();
        DocxText.format(run, FOOT_POINTS, false, false);
        run.setColor("595959");
        run.setText(document.draft() ? "DỰ THẢO" : "");
        run.addTab();
        run.setText(
                document.draft() && body ? "Đoạn nền xám: do cơ quan báo cáo biên tập" : "",
                run.getCTR().sizeOfTArray());
        run.addTab();
        run.setText(sample ? "SỐ LIỆU MINH HỌA" : "", run.getCTR().sizeOfTArray());
    }

    private static void tab(CTTabs tabs, STTabJc.Enum side, double millimetres) {
        var tab = tabs.addNewTab();
        tab.setVal(side);
        tab.setPos(twips(millimetres));
    }

    private static XWPFParagraph first(XWPFHeaderFooter part) {
        return part.getParagraphs().isEmpty() ? part.createParagraph() : part.getParagraphArray(0);
    }
}
