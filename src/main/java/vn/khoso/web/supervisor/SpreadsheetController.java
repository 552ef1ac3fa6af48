package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.StandingTable;
import vn.khoso.reports.StandingWorkbook;

/** The table of standings as a spreadsheet: the same rows as the page it is asked from, all of them. */
@Controller
class SpreadsheetController {

    private final Standings standings;
    private final StandingWorkbook workbook;

    SpreadsheetController(Standings standings, StandingWorkbook workbook) {
        this.standings = standings;
        this.workbook = workbook;
    }

    @GetMapping("/supervisor/standing.xlsx")
    void download(Person person, @RequestParam Map<String, String> typed, Locale locale, HttpServletResponse response)
            throws IOException {
        Choice choice = Choice.read(typed, standings.currentYear());
        // refused before the answer calls itself a spreadsheet
        standings.requireYear(choice.year());
        StandingTable table = new StandingTable(Supervision.of(person), choice.filter(), choice.year(), locale);
        response.setContentType(StandingWorkbook.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + workbook.fileName(table) + "\"");
        workbook.write(table, response.getOutputStream());
    }
}
