package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Credit;
import vn.khoso.quota.Credits;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.CsvTable;
import vn.khoso.shared.KhosoTime;

/** Every list as comma-separated values, under the address of the page with another ending. */
@Controller
class CsvController {

    private final Standings standings;
    private final Credits credits;
    private final SideTables tables;
    private final MessageSource messages;

    CsvController(Standings standings, Credits credits, SideTables tables, MessageSource messages) {
        this.standings = standings;
        this.credits = credits;
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping("/supervisor/standing.csv")
    void organisations(
            Person person, @RequestParam Map<String, String> typed, Locale locale, HttpServletResponse response)
            throws IOException {
        Choice choice = Choice.read(typed, standings.currentYear());
        CsvTable table = begin(response, "tinh-hinh", choice);
        head(
                table,
                locale,
                "code",
                "organisation",
                "area",
                "floor",
                "top",
                "plan",
                "counted",
                "confirmed",
                "provisional");
        standings.eachThrough(
                Supervision.of(person), choice.filter(), choice.year(), choice.through(), row -> add(table, row));
        table.flush();
    }

    private static void add(CsvTable table, OrganisationStanding row) {
        table.row(
                row.organisation().id().value(),
                row.organisation().name(),
                row.areaName(),
                row.floor(),
                row.top(),
                row.ownTarget().<Object>map(target -> target).orElse(""),
                row.counted(),
                row.confirmed(),
                row.provisional());
    }

    @GetMapping("/supervisor/products.csv")
    void products(Person person, @RequestParam Map<String, String> typed, Locale locale, HttpServletResponse response)
            throws IOException {
        ProductChoice list = ProductChoice.read(typed, standings.currentYear());
        CsvTable table = begin(response, "san-pham", list.place());
        head(table, locale, "product", "title", "kind", "code", "organisation", "first", "credit", "why");
        credits.each(Supervision.of(person), list.filter(), credit -> add(table, credit, locale));
        table.flush();
    }

    private void add(CsvTable table, Credit credit, Locale locale) {
        table.row(
                credit.product().value(),
                credit.title(),
                word(locale, "kind." + credit.kind()),
                credit.organisation().value(),
                credit.organisationName(),
                KhosoTime.dayOf(credit.countsFrom()).toString(),
                word(locale, "supervisor.credit." + credit.status()),
                credit.exclusion()
                        .map(why -> word(locale, "supervisor.exclusion." + why))
                        .orElse(""));
    }

    @GetMapping("/supervisor/tables/{side:levels|associations|areas|months|kinds|audiences|years}.csv")
    void table(
            Person person,
            @PathVariable String side,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Choice choice = Choice.read(typed, standings.currentYear());
        SideTables.Side wanted = SideTables.Side.valueOf(side.toUpperCase(Locale.ROOT));
        CsvTable table = begin(response, side, choice);
        tables.write(wanted, Supervision.of(person), choice, locale, table);
        table.flush();
    }

    private CsvTable begin(HttpServletResponse response, String name, Choice choice) throws IOException {
        // refused before the answer calls itself a table
        standings.requireYear(choice.year());
        response.setContentType(CsvTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + choice.year() + ".csv\"");
        return new CsvTable(response.getOutputStream());
    }

    private void head(CsvTable table, Locale locale, String... columns) {
        Object[] words = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            words[i] = word(locale, "supervisor.csv." + columns[i]);
        }
        table.row(words);
    }

    private String word(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
