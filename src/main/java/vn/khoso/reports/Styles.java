package vn.khoso.reports;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of a workbook, each made once. */
final class Styles {

    private static final short TITLE_POINTS = 14;

    private final CellStyle title;
    private final CellStyle header;
    private final CellStyle date;
    private final CellStyle sum;
    private final CellStyle quoted;

    Styles(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_POINTS);
        title = workbook.createCellStyle();
        title.setFont(large);
        header = workbook.createCellStyle();
        header.setFont(bold);
        header.setWrapText(true);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        sum = workbook.createCellStyle();
        sum.setFont(bold);
        sum.setBorderTop(BorderStyle.THIN);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    CellStyle title() {
        return title;
    }

    CellStyle header() {
        return header;
    }

    CellStyle date() {
        return date;
    }

    CellStyle sum() {
        return sum;
    }

    /** Text that begins like a formula stays text. */
    CellStyle quoted() {
        return quoted;
    }
}
