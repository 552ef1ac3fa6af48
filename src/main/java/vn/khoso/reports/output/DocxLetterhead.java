package vn.khoso.reports.output;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.reports.document.Measures;
import vn.khoso.reports.words.Numbers;

/** The first block, the signature and the heads of annexes in a text document. */
final class DocxLetterhead {

    /** So many blanks are 13 mm wide at 13 points: room for the number the clerk gives. */
    private static final String NUMBER_BLANK = String.valueOf(Numbers.NO_BREAK).repeat(11);
    /** So many blanks are 8 mm wide: room for the day. */
    private static final String DAY_BLANK = String.valueOf(Numbers.NO_BREAK).repeat(7);

    private static final double ISSUER_RULE = 0.44;
    private static final double TITLE_RULE_MM = 34;
    private static final double ROOM_MM = 30;
    /** A rule is this much longer on both sides, so that another font's letters still stand on one line. */
    private static final double SLACK_MM = 1.5;

    private final XWPFDocument file;
    private final Document document;
    private final Letterhead letterhead;
    private final Measures measures;
    private final boolean party;

    DocxLetterhead(XWPFDocument file, Document document) {
        this.file = file;
        this.document = document;
        this.letterhead = document.letterhead();
        this.measures = letterhead.measures();
        this.party = letterhead.style() == Letterhead.Style.PARTY;
    }

    /** Writes everything above the first paragraph of text. */
    void head() {
        XWPFTable table = plainTable(2, measures.leftColumnMm(), measures.rightColumnMm());
        issuer(table.getRow(0).getCell(0));
        motto(table.getRow(0).getCell(1));
        XWPFTableCell number = table.getRow(1).getCell(0);
        centred(
                first(number),
                (party ? "Số" : "Số:") + NUMBER_BLANK + letterhead.symbol(),
                measures.numberPoints(),
                false);
        if (document.draft()) {
            centred(number.addParagraph(), "", 6, false);
            XWPFParagraph box = number.addParagraph();
            centred(box, "DỰ THẢO", 12, true);
            double side = (measures.leftColumnMm() - 24) / 2;
            box.setIndentationLeft(DocxText.twips(side));
            box.setIndentationRight(DocxText.twips(side));
            DocxText.box(box);
        }
        XWPFParagraph date = first(table.getRow(1).getCell(1));
        DocxText.shape(date, ParagraphAlignment.CENTER, 0, 1);
        DocxText.add(
                date,
                letterhead.place() + ", ngày" + DAY_BLANK + document.dated(),
                measures.numberPoints(),
                false,
                true);
        title();
    }

    private void issuer(XWPFTableCell cell) {
        XWPFParagraph line = first(cell);
        for (String superior : letterhead.superior()) {
            centred(line, superior, measures.superiorPoints(), false);
            line = cell.addParagraph();
        }
        for (String body : letterhead.issuer()) {
            centred(line, body, measures.issuerPoints(), true);
            line = cell.addParagraph();
        }
        if (party) {
            centred(line, "*", measures.issuerPoints(), false);
        } else {
            double width = TextWidth.boldMm(letterhead.issuer().getLast(), measures.issuerPoints()) * ISSUER_RULE;
            thin(line);
            DocxText.rule(line, (measures.leftColumnMm() - width) / 2);
        }
        centred(cell.addParagraph(), "", 6, false);
    }

    private void motto(XWPFTableCell cell) {
        XWPFParagraph line = first(cell);
        centred(line, measures.motto(), measures.mottoPoints(), true);
        double width = TextWidth.boldMm(measures.motto(), measures.mottoPoints());
        if (!party) {
            line = cell.addParagraph();
            centred(line, "Độc lập - Tự do - Hạnh phúc", Measures.BODY_POINTS, true);
            width = TextWidth.boldMm("Độc lập - Tự do - Hạnh phúc", Measures.BODY_POINTS);
        }
        DocxText.rule(line, (measures.rightColumnMm() - width) / 2 - SLACK_MM);
    }

    private void title() {
        XWPFParagraph title = file.createParagraph();
        centred(title, document.title(), measures.titlePoints(), true);
        title.setSpacingBefore(DocxText.twips(6));
        for (String line : document.subject()) {
            centred(file.createParagraph(), line, measures.subjectPoints(), true);
        }
        ruleBelow(letterhead.margins().leftMm() + letterhead.margins().rightMm(), 210);
        if (!letterhead.addressee().isBlank()) {
            XWPFParagraph addressee = file.createParagraph();
            centred(addressee, "Kính gửi: " + letterhead.addressee(), Measures.BODY_POINTS, false);
            addressee.setSpacingAfter(DocxText.twips(4.5));
        }
    }

    private void ruleBelow(int marginsMm, int pageMm) {
        XWPFParagraph line = file.createParagraph();
        if (party) {
            centred(line, "-----", Measures.BODY_POINTS, false);
        } else {
            thin(line);
            line.setSpacingBefore(DocxText.twips(1));
            DocxText.rule(line, (pageMm - marginsMm - TITLE_RULE_MM) / 2);
        }
        line.setSpacingAfter(DocxText.twips(4.5));
    }

    /** Writes the head of an annex. */
    void annex(Document.Annex annex) {
        XWPFParagraph number = file.createParagraph();
        number.setStyle("Heading1");
        centred(number, annex.number(), Measures.BODY_POINTS, true);
        for (String line : annex.name()) {
            centred(file.createParagraph(), line, Measures.BODY_POINTS, true);
        }
        for (String line : List.of(
                "(Kèm theo Báo cáo số" + NUMBER_BLANK + letterhead.symbol() + (party ? ", ngày" : " ngày") + DAY_BLANK
                        + document.dated(),
                "của " + letterhead.issuerInFull() + ")")) {
            XWPFParagraph attached = file.createParagraph();
            DocxText.shape(attached, ParagraphAlignment.CENTER, 0, 1);
            DocxText.add(attached, line, 13, false, true);
        }
        ruleBelow(letterhead.margins().leftMm() + letterhead.margins().rightMm(), annex.landscape() ? 297 : 210);
    }

    /** Writes recipients and signature. */
    void signature() {
        XWPFTable table = plainTable(1, 88, 77);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFParagraph to = first(left);
        DocxText.shape(to, ParagraphAlignment.LEFT, 0, 1);
        var run = DocxText.add(to, "Nơi nhận:", party ? Measures.BODY_POINTS : 12, !party, !party);
        if (party) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        for (String line : Recipients.lines(letterhead)) {
            XWPFParagraph recipient = left.addParagraph();
            DocxText.shape(recipient, ParagraphAlignment.LEFT, 0, 1);
            recipient.setIndentationLeft(DocxText.twips(1.6));
            recipient.setIndentationHanging(DocxText.twips(1.6));
            DocxText.add(recipient, line, measures.recipientPoints(), false, false);
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        XWPFParagraph line = first(right);
        for (String words : letterhead.signatory()) {
            centred(line, words, Measures.BODY_POINTS, true);
            line = right.addParagraph();
        }
        centred(line, letterhead.signer(), Measures.BODY_POINTS, true);
        line.setSpacingBefore(DocxText.twips(ROOM_MM));
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphArray(0);
    }

    private static void centred(XWPFParagraph paragraph, String text, double points, boolean bold) {
        DocxText.shape(paragraph, ParagraphAlignment.CENTER, 0, 1);
        DocxText.add(paragraph, text, points, bold, false);
    }

    private static void thin(XWPFParagraph paragraph) {
        DocxText.shape(paragraph, ParagraphAlignment.CENTER, 0, 1);
        DocxText.add(paragraph, "", 2, false, false);
        var line = DocxText.properties(paragraph).getSpacing();
        line.setLine(BigInteger.valueOf(40));
        line.setLineRule(STLineSpacingRule.EXACT);
    }

    private XWPFTable plainTable(int rows, double leftMm, double rightMm) {
        XWPFTable table = file.createTable(rows, 2);
        table.removeBorders();
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        for (var margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
            margin.setType(STTblWidth.DXA);
            margin.setW(BigInteger.ZERO);
        }
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(DocxText.twips(leftMm + rightMm)));
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        double[] widths = {leftMm, rightMm};
        for (int i = 0; i < widths.length; i++) {
            BigInteger twips = BigInteger.valueOf(DocxText.twips(widths[i]));
            (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(twips);
            for (int row = 0; row < rows; row++) {
                var cell = table.getRow(row).getCell(i).getCTTc();
                var width = (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr());
                var set = width.isSetTcW() ? width.getTcW() : width.addNewTcW();
                set.setType(STTblWidth.DXA);
                set.setW(twips);
            }
        }
        return table;
    }
}
