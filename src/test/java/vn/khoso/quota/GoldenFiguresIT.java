package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.khoso.organisation.Level;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** The figures of the two sample reports, from the 786 products behind them. */
class GoldenFiguresIT {

    private static QuotaWorld world;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Standings standings() {
        return world.get(Standings.class);
    }

    @ParameterizedTest
    @CsvSource({"A, 2026-06-30", "B, 2026-12-31"})
    void theStandingOfEveryOrganisationIsThePrintedOne(String report, LocalDate day) {
        world.reset();
        enter(day);
        Map<String, String> printed = figures(report);

        for (Optional<Level> level :
                List.of(Optional.<Level>empty(), Optional.of(Level.PROVINCE), Optional.of(Level.COMMUNE))) {
            expectTotals(printed, level);
        }
        expectEveryOrganisation(printed);
        expectMonths(report, printed);
    }

    private void expectTotals(Map<String, String> printed, Optional<Level> level) {
        StandingFilter filter =
                new StandingFilter(level, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        String row = "table1/" + level.map(Enum::name).orElse("ALL") + "/";
        StandingSummary live = standings().summary(Supervision.EVERYTHING, filter, 2026);

        assertThat(live.organisations()).isEqualTo(number(printed, row + "organisations"));
        assertThat(live.confirmed()).isEqualTo(number(printed, row + "confirmed"));
        assertThat(live.provisional()).isEqualTo(number(printed, row + "provisional"));
        assertThat(live.belowFloor()).isEqualTo(number(printed, row + "no_product"));
        // the printed report counts confirmed products only and lists the others in a column of their own
        assertThat(live.met())
                .isEqualTo(number(printed, row + "floor_met") + number(printed, row + "only_provisional"));
    }

    private void expectEveryOrganisation(Map<String, String> printed) {
        int pages = standings()
                .list(Supervision.EVERYTHING, StandingFilter.ALL, 2026, new PageRequest(1, 200))
                .count();
        for (int page = 1; page <= pages; page++) {
            standings()
                    .list(Supervision.EVERYTHING, StandingFilter.ALL, 2026, new PageRequest(page, 200))
                    .rows()
                    .stream()
                    .filter(row -> row.organisation().level() == Level.COMMUNE)
                    .forEach(row -> {
                        String key = "annex2/" + row.organisation().area() + "/"
                                + row.organisation().kind().slug() + "/";
                        assertThat(row.confirmed()).as(key).isEqualTo(number(printed, key + "confirmed"));
                        assertThat(row.provisional()).as(key).isEqualTo(number(printed, key + "provisional"));
                    });
        }
    }

    private void expectMonths(String report, Map<String, String> printed) {
        List<MonthFigures> months = world.get(Progress.class)
                .months(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                .months();

        assertThat(months).hasSize(report.equals("A") ? 6 : 12);
        for (MonthFigures month : months) {
            String key = String.format("chart/2026-%02d/", month.month());
            assertThat(month.confirmed()).as(key).isEqualTo(number(printed, key + "confirmed"));
            assertThat(month.provisional()).as(key).isEqualTo(number(printed, key + "provisional"));
        }
        assertThat(months.getLast().metByThen())
                .isEqualTo(standings()
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                        .met());
    }

    private static void enter(LocalDate day) {
        world.clock.set(KhosoTime.startOf(day.plusDays(1)).minusSeconds(1).toString());
        int number = 0;
        for (CSVRecord row : read("quota/golden-credits.csv")) {
            number++;
            if (!LocalDate.parse(row.get("first_published")).isAfter(day)) {
                enter(row, day, number);
            }
        }
    }

    private static void enter(CSVRecord row, LocalDate day, int number) {
        ProductFact product = world.product(row.get("organisation"))
                .id(String.format("%012d", number))
                .kind(row.get("kind"))
                .titled(row.get("title"))
                .at(KhosoTime.startOf(LocalDate.parse(row.get("first_published")))
                        .toString());
        if (number == 1 || row.get("ruling").equals("REPEAT")) {
            product.main("the original that others repeat");
        }
        if (happened(row.get("withdrawn_on"), day)) {
            product.withdrawn();
        }
        ProductId id = product.insert();
        if (happened(row.get("ruled_on"), day)) {
            world.get(RulingRows.class)
                    .add(
                            id,
                            Verdict.valueOf(row.get("ruling")),
                            "Lý do",
                            Rank.PROVINCE,
                            QuotaWorld.BOARD.id(),
                            world.clock.instant());
        }
    }

    private static boolean happened(String on, LocalDate day) {
        return !on.isEmpty() && !LocalDate.parse(on).isAfter(day);
    }

    private static Map<String, String> figures(String report) {
        return read("quota/golden-figures.csv").stream()
                .filter(row -> row.get("report").equals(report))
                .collect(Collectors.toMap(
                        row -> row.get("table") + "/" + row.get("row") + "/" + row.get("measure"),
                        row -> row.get("value"),
                        (first, second) -> first));
    }

    private static int number(Map<String, String> printed, String key) {
        assertThat(printed).containsKey(key);
        return Integer.parseInt(printed.get(key));
    }

    private static List<CSVRecord> read(String resource) {
        try (InputStreamReader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
