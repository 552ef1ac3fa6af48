package vn.khoso.reports.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khoso.organisation.Level;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;

/** The first sheet: table 1 with its sums and shares as formulas, kinds, months, and the chart. */
final class XlsxSummary {

    private static final List<String> COLUMNS = List.of(
            "TT",
            "Tổ chức",
            "Số tổ chức",
            "Đã xác nhận",
            "Tạm tính",
            "Đạt mức tối thiểu",
            "Tỷ lệ (%)",
            "Đạt mức cao",
            "Tỷ lệ (%)",
            "Chờ xác nhận",
            "Chưa có sản phẩm",
            "Chưa đủ sản phẩm",
            "Sản phẩm trong kỳ");
    private static final int[] FIGURES = {2, 3, 4, 5, 7, 9, 10, 11, 12};
    private static final int FLOOR_SHARE = 6;
    private static final int TOP_SHARE = 8;
    private static final int HEADER_ROW = 3;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int CHART_ROWS = 20;
    private static final float HEADER_POINTS = 48; // three lines

    private final XSSFSheet sheet;
    private final XSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final XlsxWriter.Heading heading;
    private final ReportTotals totals;
    private int next = HEADER_ROW;

    XlsxSummary(XSSFWorkbook workbook, XlsxStyles styles, XlsxWriter.Heading heading, ReportTotals totals) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet("Tổng hợp");
        this.styles = styles;
        this.heading = heading;
        this.totals = totals;
    }

    void write() {
        text(sheet.createRow(0), 0, heading.title(), styles.title());
        text(sheet.createRow(1), 0, heading.remark(), styles.plain());
        header(COLUMNS);
        sheet.getRow(next - 1).setHeightInPoints(HEADER_POINTS);
        results();
        kinds();
        months();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.setColumnWidth(i, (i == 1 ? 28 : i == 0 ? 6 : 12) * UNITS_PER_CHARACTER);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, COLUMNS.size() - 1, 0, next);
    }

    private void header(List<String> words) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < words.size(); i++) {
            text(row, i, words.get(i), styles.header());
        }
    }

    private void results() {
        int whole = next++;
        List<Integer> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            Optional<GroupFigures> group = totals.level(level);
            if (group.isPresent()) {
                int at = next++;
                levels.add(at);
                int first = next;
                List<GroupFigures> associations = totals.associations(level);
                for (GroupFigures association : associations) {
                    String name = Names.row(association.kind().orElseThrow(), level);
                    group(next++, Integer.toString(next - first), name, association, List.of());
                }
                List<String> ranges = new ArrayList<>();
                for (int column : FIGURES) {
                    String letter = CellReference.convertNumToColString(column);
                    ranges.add("SUM(" + letter + (first + 1) + ":" + letter + next + ")");
                }
                group(at, "I".repeat(levels.size()), Names.capital(Names.level(level)), group.get(), ranges);
            }
        }
        List<String> sums = new ArrayList<>();
        for (int column : FIGURES) {
            String letter = CellReference.convertNumToColString(column);
            sums.add(
                    levels.isEmpty()
                            ? "0"
                            : levels.stream().map(row -> letter + (row + 1)).collect(Collectors.joining("+")));
        }
        group(whole, "", "Tổng số", totals.all(), sums);
    }

    private void group(int at, String number, String name, GroupFigures group, List<String> formulas) {
        XSSFRow row = sheet.createRow(at);
        boolean sum = !formulas.isEmpty();
        text(row, 0, number, sum ? styles.sumText() : styles.plain());
        text(row, 1, name, sum ? styles.sumText() : styles.plain());
        int[] values = {
            group.organisations(),
            group.confirmed(),
            group.provisional(),
            group.floorMet(),
            group.topMet(),
            group.onlyProvisional(),
            group.noProduct(),
            group.tooFew(),
            group.inPeriod()
        };
        for (int i = 0; i < FIGURES.length; i++) {
            Cell cell = row.createCell(FIGURES[i]);
            if (sum) {
                cell.setCellFormula(formulas.get(i));
            }
            cell.setCellValue(values[i]);
            cell.setCellStyle(sum ? styles.sum() : styles.number());
        }
        if (group.organisations() > 1) {
            share(row, FLOOR_SHARE, "F", group.floorMet(), group.organisations());
            share(row, TOP_SHARE, "H", group.topMet(), group.organisations());
        }
    }

    /** A share is rounded as the report prints it: never to nothing or everything. */
    private void share(XSSFRow row, int column, String part, int value, int whole) {
        String a = part + (row.getRowNum() + 1);
        String b = "C" + (row.getRowNum() + 1);
        Cell cell = row.createCell(column);
        cell.setCellFormula("IF(" + b + "=0,0,IF(" + a + "=" + b + ",100,IF(" + a + "=0,0,MIN(99.9,MAX(0.1,ROUND(100*"
                + a + "/" + b + ",1))))))");
        double exact = Math.round(1000.0 * value / whole) / 10.0;
        cell.setCellValue(value == 0 || value == whole ? 100.0 * value / whole : Math.clamp(exact, 0.1, 99.9));
        cell.setCellStyle(styles.share());
    }

    private void kinds() {
        next++;
        header(List.of("", "Loại sản phẩm", "Sản phẩm"));
        int first = next;
        for (ReportTotals.KindFigures kind : totals.kinds()) {
            XSSFRow row = sheet.createRow(next++);
            text(row, 1, Names.capital(Names.kind(kind.kind())), styles.plain());
            number(row, 2, kind.products(), styles.number());
        }
        sum(first, 2, totals.all().inPeriod());
    }

    private void sum(int first, int column, int value) {
        XSSFRow row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
        text(row, 1, "Cộng", styles.sumText());
        Cell cell = row.createCell(column);
        String letter = CellReference.convertNumToColString(column);
        if (next > first) {
            cell.setCellFormula("SUM(" + letter + (first + 1) + ":" + letter + next + ")");
        }
        cell.setCellValue(value);
        cell.setCellStyle(styles.sum());
    }

    private void months() {
        sheet.setRowBreak(next + 1); // the table of the months and its chart stay together in print
        next += 2;
        header(List.of("", "Thời gian", "Đã xác nhận", "Tạm tính", "Tổng"));
        int first = next;
        for (ReportTotals.Part part : totals.parts()) {
            XSSFRow row = sheet.createRow(next++);
            text(row, 1, Names.part(part.name()), styles.plain());
            number(row, 2, part.confirmed(), styles.number());
            number(row, 3, part.provisional(), styles.number());
            Cell cell = row.createCell(4);
            cell.setCellFormula("C" + next + "+D" + next);
            cell.setCellValue(part.counted());
            cell.setCellStyle(styles.number());
        }
        int last = next - 1;
        sum(
                first,
                2,
                totals.parts().stream().mapToInt(ReportTotals.Part::confirmed).sum());
        sum(
                first,
                3,
                totals.parts().stream().mapToInt(ReportTotals.Part::provisional).sum());
        sum(first, 4, totals.all().inPeriod());
        chart(first, last);
        next += 2 + CHART_ROWS;
    }

    private void chart(int first, int last) {
        var drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, 1, next + 2, COLUMNS.size() - 2, next + 2 + CHART_ROWS);
        var chart = drawing.createChart(anchor);
        chart.setTitleText("Số sản phẩm công bố theo thời gian");
        chart.setTitleOverlay(false);
        PartsChart.draw(
                chart,
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 1, 1)),
                range(first, last, 2),
                range(first, last, 3),
                range(first, last, 4));
    }

    private XDDFNumericalDataSource<Double> range(int first, int last, int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column));
    }

    private static void number(XSSFRow row, int column, int value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void text(XSSFRow row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}
