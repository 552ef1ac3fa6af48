package vn.khoso.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.shared.KhosoTime;

/**
 * The table of standings as a spreadsheet (Office Open XML): typed cells, a frozen header with filters, A4 across. Rows
 * stream to a temporary file, so that memory does not grow with their number; no font of the machine is asked.
 */
@Component
public class StandingWorkbook {

    /** The media type of the file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 100;

    private final Standings standings;
    private final Words words;
    private final Clock clock;

    StandingWorkbook(Standings standings, Words words, Clock clock) {
        this.standings = standings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @param out closed by the caller
     * @throws IOException when the reader went away or the disk is full
     * @throws vn.khoso.shared.KhosoException {@code KS-QUOTA-06} for a year without a target, before anything is written
     */
    public void write(StandingTable table, OutputStream out) throws IOException {
        Instant now = clock.instant();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            StandingSheet sheet = new StandingSheet(workbook, table, words, now);
            sheet.head();
            standings.each(table.scope(), table.filter(), table.year(), sheet::add);
            sheet.foot();
            workbook.write(out);
        }
    }

    /** Returns a name for the file, such as {@code tinh-hinh-2026-2026-11-20.xlsx}; a narrowed list says so. */
    public String fileName(StandingTable table) {
        String narrowed = table.filter().equals(StandingFilter.ALL) ? "" : "-loc";
        return "tinh-hinh-" + table.year() + narrowed + "-" + KhosoTime.dayOf(clock.instant()) + ".xlsx";
    }
}
