package vn.khoso.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.shared.KhosoTime;

/** The one sheet of the workbook, written from top to bottom. */
final class StandingSheet {

    /** Key of the heading in {@code reports.column.*} and width in characters. */
    private record Column(String key, int width) {}

    private static final Column[] COLUMNS = {
        new Column("number", 6),
        new Column("organisation", 46),
        new Column("code", 22),
        new Column("level", 10),
        new Column("area", 24),
        new Column("floor", 10),
        new Column("top", 10),
        new Column("counted", 11),
        new Column("confirmed", 11),
        new Column("provisional", 11),
        new Column("standing", 20),
        new Column("rests", 14),
        new Column("last", 13),
        new Column("closed", 14)
    };

    private static final int TITLE_ROWS = 5;
    private static final int HEADER_ROW = TITLE_ROWS;
    private static final int FIRST_SUM = 7;
    private static final int LAST_SUM = 9;
    /** Sheet units are 1/256 of a character. */
    private static final int UNITS_PER_CHARACTER = 256;

    private static final short NO_LIMIT = 0;

    private final SXSSFSheet sheet;
    private final StandingTable table;
    private final Words words;
    private final Instant now;
    private final Locale language;
    private final Styles styles;
    private int next = HEADER_ROW + 1;
    private final long[] sums = new long[LAST_SUM + 1];

    StandingSheet(SXSSFWorkbook workbook, StandingTable table, Words words, Instant now) {
        this.table = table;
        this.words = words;
        this.now = now;
        this.language = table.language();
        this.styles = new Styles(workbook);
        this.sheet = workbook.createSheet(words.of(language, "sheet", year()));
    }

    /** Writes the title lines and the header and sets up the page. */
    void head() {
        title(0, words.of(language, "standing.title", year()), true);
        title(1, words.scope(table), false);
        title(2, words.asOf(language, now), false);
        title(3, words.of(language, "standing.rule"), false);
        SXSSFRow header = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < COLUMNS.length; i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(words.of(language, "column." + COLUMNS[i].key()));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, COLUMNS[i].width() * UNITS_PER_CHARACTER);
        }
        sheet.createFreezePane(2, HEADER_ROW + 1);
        page();
    }

    private void title(int row, String text, boolean large) {
        Cell cell = sheet.createRow(row).createCell(0);
        text(cell, text);
        if (large) {
            cell.setCellStyle(styles.title());
        }
    }

    private void page() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight(NO_LIMIT);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.getFooter().setRight("&P / &N");
        sheet.getFooter().setLeft(words.asOf(language, now));
    }

    /** Writes one organisation. */
    void add(OrganisationStanding standing) {
        SXSSFRow row = sheet.createRow(next);
        row.createCell(0).setCellValue((double) next - HEADER_ROW);
        text(row.createCell(1), standing.organisation().name());
        text(row.createCell(2), standing.organisation().id().value());
        text(
                row.createCell(3),
                words.of(language, "level." + standing.organisation().level()));
        text(row.createCell(4), standing.areaName());
        row.createCell(5).setCellValue(standing.floor());
        row.createCell(6).setCellValue(standing.top());
        number(row, 7, standing.counted());
        number(row, 8, standing.confirmed());
        number(row, 9, standing.provisional());
        text(row.createCell(10), words.standing(language, standing, isRunning()));
        text(row.createCell(11), standing.restsOnProvisional() ? words.of(language, "rests.yes") : "");
        standing.lastCounted().ifPresent(at -> date(row.createCell(12), KhosoTime.dayOf(at)));
        standing.organisation().validTo().ifPresent(day -> date(row.createCell(13), day));
        next++;
    }

    private void number(SXSSFRow row, int column, int value) {
        row.createCell(column).setCellValue(value);
        sums[column] += value;
    }

    private void date(Cell cell, LocalDate day) {
        cell.setCellValue(day);
        cell.setCellStyle(styles.date());
    }

    /** Sets text that a spreadsheet must never take for a formula, not even after somebody edits the cell. */
    private void text(Cell cell, String value) {
        cell.setCellValue(value);
        if (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
            cell.setCellStyle(styles.quoted());
        }
    }

    /** Writes the sums as formulas that follow the reader's filter, with their values, and sets the filter. */
    void foot() {
        int last = next - 1;
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, Math.max(last, HEADER_ROW), 0, COLUMNS.length - 1));
        SXSSFRow row = sheet.createRow(next);
        Cell label = row.createCell(1);
        label.setCellValue(words.of(language, "sum"));
        label.setCellStyle(styles.sum());
        for (int column = FIRST_SUM; column <= LAST_SUM; column++) {
            SXSSFCell cell = row.createCell(column, CellType.NUMERIC);
            if (last > HEADER_ROW) {
                String letter = String.valueOf((char) ('A' + column));
                cell.setCellFormula("SUBTOTAL(109," + letter + (HEADER_ROW + 2) + ":" + letter + (last + 1) + ")");
            }
            cell.setCellValue((double) sums[column]);
            cell.setCellStyle(styles.sum());
        }
    }

    private boolean isRunning() {
        return KhosoTime.yearOf(now) == table.year();
    }

    private String year() {
        return Integer.toString(table.year());
    }
}
