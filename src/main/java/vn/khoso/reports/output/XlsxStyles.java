package vn.khoso.reports.output;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles of a workbook's cells, each made once.
 *
 * @param title of the sheet
 * @param wrapped remarks over several lines
 * @param header of a column
 * @param plain text
 * @param quoted text that looks like a formula and stays text
 * @param number a whole number with its thousands apart
 * @param sum the same in bold
 * @param sumText words in bold
 * @param share a percentage with one decimal
 * @param date a day
 */
record XlsxStyles(
        CellStyle title,
        CellStyle wrapped,
        CellStyle header,
        CellStyle plain,
        CellStyle quoted,
        CellStyle number,
        CellStyle sum,
        CellStyle sumText,
        CellStyle share,
        CellStyle date) {

    private static final String FACE = "Times New Roman";

    XlsxStyles(Workbook workbook) {
        this(
                titled(workbook),
                wrapping(workbook),
                heading(workbook),
                style(workbook, false, "General"),
                quoting(workbook),
                style(workbook, false, "#,##0"),
                style(workbook, true, "#,##0"),
                style(workbook, true, "General"),
                style(workbook, false, "0.0"),
                style(workbook, false, "dd/mm/yyyy"));
    }

    private static CellStyle style(Workbook workbook, boolean bold, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, bold, 11));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (bold) {
            style.setBorderTop(BorderStyle.THIN);
        }
        return style;
    }

    private static Font font(Workbook workbook, boolean bold, int points) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static CellStyle titled(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, true, 14));
        return style;
    }

    private static CellStyle wrapping(Workbook workbook) {
        CellStyle style = style(workbook, false, "General");
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle heading(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, true, 11));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static CellStyle quoting(Workbook workbook) {
        CellStyle style = style(workbook, false, "General");
        style.setQuotePrefixed(true);
        return style;
    }

    /** Returns the style in which a text can never become a formula, not even after somebody edits the cell. */
    CellStyle of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? quoted : plain;
    }
}
