package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.organisation.Level;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** The figures of the two sample reports, from the 786 products behind them. */
class GoldenFiguresIT {

    private static final ReviewChecklist READ = new ReviewChecklist(Arrays.stream(ReviewChecklist.Question.values())
            .collect(Collectors.toMap(question -> question, question -> ReviewChecklist.Answer.OK)));

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

    /**
     * Everything happens once, in the order of its days, through the desks of editors and supervisors; both reports are
     * then read as of their days, the earlier one last, when all that came after it is known.
     */
    @Test
    void theFiguresOfBothReportsAreThePrintedOnesWheneverTheyAreRead() {
        world.reset();
        Map<String, String> register = figures("AB");
        register.forEach(GoldenFiguresIT::plan);
        days().forEach(GoldenFiguresIT::live);
        world.clock.set("2027-03-01T01:00:00Z");

        expect("B", QuotaPeriod.ofYear(2026, world.clock.instant()).asOfTheEndOf(LocalDate.of(2026, 12, 31)));
        expect("A", QuotaPeriod.ofMonths(2026, 1, 6, world.clock.instant()).asOfTheEndOf(LocalDate.of(2026, 6, 30)));
    }

    private void expect(String report, QuotaPeriod period) {
        Map<String, String> printed = figures(report);
        for (Optional<Level> level :
                List.of(Optional.<Level>empty(), Optional.of(Level.PROVINCE), Optional.of(Level.COMMUNE))) {
            expectTotals(printed, level, period);
        }
        expectEveryOrganisation(printed, period);
        expectExclusions(printed, period);
        expectMonths(report, printed, period);
    }

    private void expectTotals(Map<String, String> printed, Optional<Level> level, QuotaPeriod period) {
        StandingFilter filter =
                new StandingFilter(level, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        String row = "table1/" + level.map(Enum::name).orElse("ALL") + "/";
        StandingSummary read = standings().summary(Supervision.EVERYTHING, filter, period);

        assertThat(read.organisations()).isEqualTo(number(printed, row + "organisations"));
        assertThat(read.confirmed()).isEqualTo(number(printed, row + "confirmed"));
        assertThat(read.provisional()).isEqualTo(number(printed, row + "provisional"));
        assertThat(read.belowFloor()).isEqualTo(number(printed, row + "no_product"));
        // the printed report counts confirmed products only and lists the others in a column of their own
        assertThat(read.met())
                .isEqualTo(number(printed, row + "floor_met") + number(printed, row + "only_provisional"));
    }

    private void expectEveryOrganisation(Map<String, String> printed, QuotaPeriod period) {
        int[] confirmedEnough = new int[2];
        standings().each(Supervision.EVERYTHING, StandingFilter.ALL, period, row -> {
            confirmedEnough[0] += row.confirmed() >= row.floor() ? 1 : 0;
            confirmedEnough[1] += row.confirmed() >= row.ownTarget().orElse(Integer.MAX_VALUE) ? 1 : 0;
            if (row.organisation().level() == Level.COMMUNE) {
                String key = "annex2/" + row.organisation().area() + "/"
                        + row.organisation().kind().slug() + "/";
                assertThat(row.confirmed()).as(key).isEqualTo(number(printed, key + "confirmed"));
                assertThat(row.provisional()).as(key).isEqualTo(number(printed, key + "provisional"));
            }
        });
        assertThat(confirmedEnough[0]).isEqualTo(number(printed, "table1/ALL/floor_met"));
        assertThat(confirmedEnough[1]).isEqualTo(number(printed, "plan/ALL/met"));
        assertThat(standings()
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, period)
                        .withPlan())
                .isEqualTo(number(printed, "plan/ALL/registered"));
    }

    private void expectExclusions(Map<String, String> printed, QuotaPeriod period) {
        CreditFilter everything = new CreditFilter(
                2026,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(world.get(Credits.class).exclusions(Supervision.EVERYTHING, everything, period))
                .isEqualTo(Map.of(
                        Exclusion.REFUSED, number(printed, "excluded/REFUSED/products"),
                        Exclusion.SAME_ORIGINAL, number(printed, "excluded/REPEAT/products"),
                        Exclusion.WITHDRAWN, number(printed, "excluded/WITHDRAWN/products")));
    }

    private void expectMonths(String report, Map<String, String> printed, QuotaPeriod period) {
        world.clock.set(period.asOf().toString());
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
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, period)
                        .met());
    }

    /** Enters the own target of an organisation; those printed as 0 have no plan. */
    private static void plan(String key, String target) {
        if (!key.endsWith("/own_plan") || target.isEmpty() || target.equals("0")) {
            return;
        }
        world.get(PlanRows.class)
                .add(
                        new AnnualPlan(
                                0,
                                new OrganisationId(key.split("/", -1)[1]),
                                2026,
                                1,
                                new PlanDraft(Integer.parseInt(target), List.of(0, 0, 0, 0), ""),
                                "",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Optional.empty()),
                        QuotaWorld.STAFF.id());
    }

    /** What happened on each day: publications first, then rulings, then withdrawals. */
    private static SortedMap<LocalDate, List<Runnable>> days() {
        SortedMap<LocalDate, List<Runnable>> days = new TreeMap<>();
        List<CSVRecord> rows = read("quota/golden-credits.csv");
        for (int step = 0; step < 3; step++) {
            for (int number = 0; number < rows.size(); number++) {
                CSVRecord row = rows.get(number);
                ProductId id = new ProductId(String.format("%012d", number + 1));
                String day = row.get(
                        List.of("first_published", "ruled_on", "withdrawn_on").get(step));
                boolean ruled = step != 1 || !row.get("ruling").equals("REPEAT");
                if (!day.isEmpty() && ruled) {
                    Runnable act = act(step, row, id);
                    days.computeIfAbsent(LocalDate.parse(day), ignored -> new ArrayList<>())
                            .add(act);
                }
            }
        }
        return days;
    }

    private static void live(LocalDate day, List<Runnable> acts) {
        Instant morning = KhosoTime.startOf(day);
        for (int i = 0; i < acts.size(); i++) {
            world.clock.set(morning.plusSeconds(i).toString());
            acts.get(i).run();
        }
    }

    private static Runnable act(int step, CSVRecord row, ProductId id) {
        return switch (step) {
            case 0 -> () -> publish(row, id);
            case 1 ->
                () -> world.get(Rulings.class)
                        .rule(QuotaWorld.BOARD, id, Verdict.valueOf(row.get("ruling")), "Lý do đầy đủ", 0);
            default ->
                () -> world.get(EditorialDesk.class)
                        .withdraw(
                                QuotaWorld.BOARD,
                                id,
                                world.get(Products.class).get(id).version(),
                                "Sai số liệu");
        };
    }

    private static void publish(CSVRecord row, ProductId id) {
        ProductFact product = world.product(row.get("organisation"))
                .id(id.value())
                .kind(row.get("kind"))
                .titled(row.get("title"))
                .at(world.clock.instant().toString());
        if (id.value().endsWith("00001") || row.get("ruling").equals("REPEAT")) {
            product.main("the original that others repeat");
        }
        product.submit();
        Person editor = new Person(
                QuotaWorld.EDITOR_BA_TO.id(),
                "editor",
                "Biên tập",
                Set.of(new Grant(Role.EDITOR, new Scope.OneOrganisation(new OrganisationId(row.get("organisation"))))));
        world.get(EditorialDesk.class).publish(editor, id, 0, true, READ, Optional.empty());
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
