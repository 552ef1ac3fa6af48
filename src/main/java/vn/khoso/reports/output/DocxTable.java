package vn.khoso.reports.output;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import vn.khoso.reports.document.Block;

/** A table of figures: fixed widths, a header that repeats, rows that are never split. */
final class DocxTable {

    private static final String HEAD_GROUND = "EFEFEF";
    private static final String ROW_GROUND = "F6F6F6";
    private static final String SHADED_GROUND = "E2E2E2";
    private static final double COLUMN_NUMBER_POINTS = 9.5;
    private static final double CELL_SIDE_MM = 1;
    private static final double CELL_TOP_MM = 0.45;

    private final XWPFDocument file;
    private final Block.Table table;
    private final int[] widths;

    DocxTable(XWPFDocument file, Block.Table table) {
        this.file = file;
        this.table = table;
        this.widths = table.widthsMm().stream().mapToInt(DocxText::twips).toArray();
    }

    void write() {
        int columns = widths.length;
        XWPFTable made = file.createTable(table.head().size() + table.rows().size(), columns);
        properties(made);
        int at = 0;
        int[] covered = new int[columns];
        for (List<Block.HeadCell> cells : table.head()) {
            XWPFTableRow row = made.getRow(at++);
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            head(row, cells, covered);
        }
        for (Block.Row cells : table.rows()) {
            XWPFTableRow row = made.getRow(at++);
            row.setCantSplitRow(true);
            row(row, cells);
        }
    }

    private void properties(XWPFTable made) {
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            var column = i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf(widths[i]));
            sum += widths[i];
        }
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum));
        int side = DocxText.twips(CELL_SIDE_MM);
        int top = DocxText.twips(CELL_TOP_MM);
        made.setCellMargins(top, side, top, side);
    }

    /** Spreads the cells of a header row over the columns that no cell above still covers. */
    private void head(XWPFTableRow row, List<Block.HeadCell> cells, int[] covered) {
        int column = 0;
        int next = 0;
        for (int at = 0; column < widths.length; at++) {
            if (covered[column] > 0) {
                covered[column]--;
                width(row.getCell(at), widths[column]).addNewVMerge().setVal(STMerge.CONTINUE);
                column++;
            } else {
                Block.HeadCell head = cells.get(next++);
                headCell(row.getCell(at), column, head);
                for (int i = column; i < column + head.columns(); i++) {
                    covered[i] = head.rows() - 1;
                    if (i > column) {
                        row.removeCell(at + 1);
                    }
                }
                column += head.columns();
            }
        }
    }

    private void headCell(XWPFTableCell cell, int column, Block.HeadCell head) {
        int width = 0;
        for (int i = column; i < column + head.columns(); i++) {
            width += widths[i];
        }
        CTTcPr properties = width(cell, width);
        if (head.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(head.columns()));
        }
        if (head.rows() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        cell.setColor(HEAD_GROUND);
        fill(cell, head.text(), ParagraphAlignment.CENTER).write(table.points(), true, false);
    }

    private void row(XWPFTableRow row, Block.Row cells) {
        boolean spans = cells.cells().size() == 1;
        if (spans) {
            for (int i = widths.length - 1; i > 0; i--) {
                row.removeCell(i);
            }
        }
        boolean bold = cells.weight() == Block.Weight.BOLD || cells.weight() == Block.Weight.GROUP;
        boolean numbers = cells.weight() == Block.Weight.COLUMN_NUMBERS;
        for (int i = 0; i < cells.cells().size(); i++) {
            Block.Cell given = cells.cells().get(i);
            XWPFTableCell cell = row.getCell(i);
            CTTcPr properties = width(cell, spans ? sum() : widths[i]);
            if (spans) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
            }
            if (bold || given.shaded()) {
                cell.setColor(given.shaded() ? SHADED_GROUND : ROW_GROUND);
            }
            Filling filling = fill(cell, given.text(), alignment(given.align()));
            if (given.link().isPresent()) {
                filling.link(given.link().get(), table.points());
            } else {
                filling.write(numbers ? COLUMN_NUMBER_POINTS : table.points(), bold, numbers);
            }
        }
    }

    private int sum() {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static ParagraphAlignment alignment(Block.Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    private static CTTcPr width(XWPFTableCell cell, int twips) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
        var middle = properties.isSetVAlign() ? properties.getVAlign() : properties.addNewVAlign();
        middle.setVal(STVerticalJc.CENTER);
        return properties;
    }

    private static Filling fill(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        DocxText.shape(paragraph, alignment, 0, 1);
        return new Filling(paragraph, text);
    }

    private record Filling(XWPFParagraph paragraph, String text) {

        void write(double points, boolean bold, boolean italic) {
            DocxText.add(paragraph, text, points, bold, italic);
        }

        void link(String address, double points) {
            var run = paragraph.createHyperlinkRun(address);
            DocxText.format(run, points, false, false);
            DocxText.write(run, text);
        }
    }
}
