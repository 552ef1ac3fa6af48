package vn.khoso.reports.output;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.words.Names;

/** A long sheet, written from top to bottom: title, header with filter, rows, sums that follow the filter. */
final class XlsxList {

    private record Column(String name, int width) {}

    private static final List<Column> OF_ORGANISATIONS = List.of(
            new Column("TT", 6),
            new Column("Mã tổ chức", 22),
            new Column("Tổ chức", 46),
            new Column("Cấp", 10),
            new Column("Mã đơn vị", 10),
            new Column("Địa bàn", 24),
            new Column("Tối thiểu", 10),
            new Column("Mức cao", 10),
            new Column("Tự đăng ký", 10),
            new Column("Đã xác nhận", 10),
            new Column("Tạm tính", 10),
            new Column("Trong kỳ", 10),
            new Column("Tình hình", 22));
    private static final List<Column> OF_PRODUCTS = List.of(
            new Column("TT", 6),
            new Column("Mã sản phẩm", 16),
            new Column("Tên sản phẩm", 60),
            new Column("Tổ chức", 40),
            new Column("Cấp", 10),
            new Column("Loại", 20),
            new Column("Ngày công bố", 14),
            new Column("Tình trạng", 14),
            new Column("Địa chỉ", 56));

    private static final int FIRST_SUM = 9;
    private static final int LAST_SUM = 11;
    private static final int HEADER_ROW = 3;
    private static final int UNITS_PER_CHARACTER = 256;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final XlsxStyles styles;
    private final List<Column> columns;
    private final long[] sums = new long[LAST_SUM + 1];
    private int next = HEADER_ROW + 1;

    private XlsxList(
            SXSSFWorkbook workbook, XlsxStyles styles, XlsxWriter.Heading heading, String name, List<Column> columns) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.columns = columns;
        head(heading);
    }

    static XlsxList organisations(SXSSFWorkbook workbook, XlsxStyles styles, XlsxWriter.Heading heading) {
        return new XlsxList(workbook, styles, heading, "Tổ chức", OF_ORGANISATIONS);
    }

    static XlsxList products(SXSSFWorkbook workbook, XlsxStyles styles, XlsxWriter.Heading heading) {
        return new XlsxList(workbook, styles, heading, "Sản phẩm", OF_PRODUCTS);
    }

    private void head(XlsxWriter.Heading heading) {
        text(sheet.createRow(0), 0, heading.title(), styles.title());
        text(sheet.createRow(1), 0, heading.remark(), styles.plain());
        SXSSFRow header = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < columns.size(); i++) {
            text(header, i, columns.get(i).name(), styles.header());
            sheet.setColumnWidth(i, columns.get(i).width() * UNITS_PER_CHARACTER);
        }
        sheet.createFreezePane(3, HEADER_ROW + 1);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.getFooter().setRight("&P / &N");
    }

    void add(OrganisationFigures one) {
        SXSSFRow row = sheet.createRow(next);
        number(row, 0, next - HEADER_ROW);
        text(row, 1, one.organisation().id().value());
        text(row, 2, one.organisation().name());
        text(row, 3, Names.level(one.organisation().level()));
        text(row, 4, one.organisation().area().value());
        text(row, 5, one.organisation().areaName());
        number(row, 6, one.organisation().floor());
        number(row, 7, one.organisation().top());
        one.organisation().plan().ifPresent(plan -> number(row, 8, plan));
        summed(row, 9, one.confirmed());
        summed(row, 10, one.provisional());
        summed(row, 11, one.inPeriod());
        text(row, 12, Attained.words(one.attained()));
        next++;
    }

    void add(ListedProduct product) {
        SXSSFRow row = sheet.createRow(next);
        number(row, 0, next - HEADER_ROW);
        text(row, 1, product.id().value());
        text(row, 2, product.title());
        text(row, 3, product.organisation());
        text(row, 4, Names.level(product.level()));
        text(row, 5, Names.capital(Names.kind(product.kind())));
        Cell day = row.createCell(6);
        day.setCellValue(product.day());
        day.setCellStyle(styles.date());
        text(row, 7, product.confirmed() ? "Đã xác nhận" : "Tạm tính");
        text(row, 8, product.address());
        next++;
    }

    private void summed(SXSSFRow row, int column, int value) {
        number(row, column, value);
        sums[column] += value;
    }

    private void number(SXSSFRow row, int column, int value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(styles.number());
    }

    private void text(SXSSFRow row, int column, String value) {
        text(row, column, value, styles.of(value));
    }

    private static void text(SXSSFRow row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** Writes the sums as formulas with their values, and sets filter and print area. */
    void end() {
        int last = Math.max(next - 1, HEADER_ROW);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, last, 0, columns.size() - 1));
        int bottom = last;
        if (columns.size() > LAST_SUM && last > HEADER_ROW) {
            bottom = next;
            SXSSFRow row = sheet.createRow(next);
            text(row, 2, "Cộng", styles.sumText());
            for (int column = FIRST_SUM; column <= LAST_SUM; column++) {
                String letter = CellReference.convertNumToColString(column);
                Cell cell = row.createCell(column);
                cell.setCellFormula("SUBTOTAL(109," + letter + (HEADER_ROW + 2) + ":" + letter + (last + 1) + ")");
                cell.setCellValue((double) sums[column]);
                cell.setCellStyle(styles.sum());
            }
        }
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns.size() - 1, 0, bottom);
    }
}
