package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.Products;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * Every figure of the two sample reports, from the products behind them. Other data of the same kind is taken from the
 * files named by the system properties {@code khoso.golden.credits} and {@code khoso.golden.figures}.
 */
class GoldenFiguresIT {

    private static final String CREDITS = "khoso.golden.credits";
    private static final String FIGURES = "khoso.golden.figures";

    /** The names of the files' products by the identities they are given here. */
    private static final Map<String, String> NAMES = new HashMap<>();

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

    /** Compares every printed line; one that this test does not know how to add up fails it. */
    private void expect(String report, QuotaPeriod period) {
        Map<String, String> printed = figures(report);
        printed.putAll(figures("AB"));
        Map<String, String> read = read(period, printed);
        Map<String, String> differing = new TreeMap<>();
        printed.forEach((key, value) -> {
            String figure = read.getOrDefault(key, "nobody adds this up");
            if (!figure.equals(key.endsWith("/own_plan") && value.equals("0") ? "" : value)) {
                differing.put(report + " " + key, "printed " + value + ", read " + figure);
            }
        });
        assertThat(differing).isEmpty();
        expectEachProduct(period);
        expectTheCourse(period);
    }

    private static Map<String, String> read(QuotaPeriod period, Map<String, String> printed) {
        List<OrganisationStanding> rows = new ArrayList<>();
        standings().each(Supervision.EVERYTHING, StandingFilter.ALL, period, rows::add);
        PrintedFigures figures = new PrintedFigures(rows, credits(period, Optional.of(CreditGroup.COUNTED)));
        Map<String, String> read = figures.all(
                world.get(Credits.class).exclusions(Supervision.EVERYTHING, filter(Optional.empty()), period), period);
        addAnnex(read, figures, Integer.parseInt(printed.getOrDefault("annex1/COMMUNE/rows", "0")));
        addLacking(read, printed);
        addFirstReport(read);
        return read;
    }

    private static void addAnnex(Map<String, String> read, PrintedFigures figures, int communeRows) {
        read.put("annex1/COMMUNE/rows", Integer.toString(communeRows));
        List<String> listed = figures.annex(communeRows);
        for (int i = 0; i < listed.size(); i++) {
            read.put("annex1/" + (i + 1) + "/product", name(listed.get(i)));
        }
    }

    /** Table 2 lists the areas that lack most; how many of them is the report's choice, which ones is not. */
    private static void addLacking(Map<String, String> read, Map<String, String> printed) {
        Set<String> listed = printed.keySet().stream()
                .filter(key -> key.startsWith("table2/") && !key.startsWith("table2/SUM/"))
                .map(key -> key.split("/", -1)[1])
                .collect(Collectors.toSet());
        boolean provisionalToo = printed.containsKey("table2/SUM/only_provisional");
        int least = listed.stream()
                .mapToInt(area -> lacking(read, area, provisionalToo))
                .min()
                .orElse(0);
        long lackingAsMuch = read.keySet().stream()
                .filter(key -> key.startsWith("table2/") && key.endsWith("/organisations"))
                .filter(key -> lacking(read, key.split("/", -1)[1], provisionalToo) >= least)
                .count();
        read.put("table2/SUM/areas", Long.toString(lackingAsMuch));
        for (String measure : List.of("organisations", "no_product", "only_provisional")) {
            read.put(
                    "table2/SUM/" + measure,
                    Integer.toString(listed.stream()
                            .mapToInt(area -> number(read, "table2/" + area + "/" + measure))
                            .sum()));
        }
    }

    private static int lacking(Map<String, String> read, String area, boolean provisionalToo) {
        return number(read, "table2/" + area + "/no_product")
                + (provisionalToo ? number(read, "table2/" + area + "/only_provisional") : 0);
    }

    /** What became, by the end of the year, of the products that the report of the first half counted. */
    private static void addFirstReport(Map<String, String> read) {
        QuotaPeriod half = QuotaPeriod.ofMonths(2026, 1, 6, world.clock.instant());
        List<Credit> reported = credits(half.asOfTheEndOf(LocalDate.of(2026, 6, 30)), Optional.of(CreditGroup.COUNTED));
        Map<ProductId, Credit> later = credits(half.asOfTheEndOf(LocalDate.of(2026, 12, 31)), Optional.empty()).stream()
                .collect(Collectors.toMap(Credit::product, credit -> credit));
        read.put("text/half/h1_as_reported", Integer.toString(reported.size()));
        for (Exclusion why : List.of(Exclusion.WITHDRAWN, Exclusion.REFUSED)) {
            read.put(
                    "text/half/h1_later_" + why.name().toLowerCase(Locale.ROOT),
                    Long.toString(reported.stream()
                            .filter(each -> Objects.requireNonNull(later.get(each.product()))
                                    .exclusion()
                                    .equals(Optional.of(why)))
                            .count()));
        }
    }

    private static List<Credit> credits(QuotaPeriod period, Optional<CreditGroup> group) {
        List<Credit> found = new ArrayList<>();
        world.get(Credits.class).each(Supervision.EVERYTHING, filter(group), period, found::add);
        return found;
    }

    private static CreditFilter filter(Optional<CreditGroup> group) {
        return new CreditFilter(
                2026,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                group,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void expectEachProduct(QuotaPeriod period) {
        String column = "state_" + period.lastDay();
        Map<String, String> states = new TreeMap<>();
        credits(period, Optional.empty())
                .forEach(credit -> states.put(name(credit.product().value()), state(credit)));
        Map<String, String> expected = new TreeMap<>();
        read(CREDITS, "quota/golden-credits.csv").stream()
                .filter(row -> !row.get(column).isEmpty() && !row.get(column).equals("NOT_YET"))
                .forEach(row -> expected.put(row.get("product"), row.get(column)));
        assertThat(states).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static String name(String id) {
        return Objects.requireNonNull(NAMES.get(id));
    }

    private static String state(Credit credit) {
        return credit.exclusion()
                .map(why -> why == Exclusion.SAME_ORIGINAL ? "REPEAT" : why.name())
                .orElseGet(() -> credit.status().name().replace("COUNTED_", ""));
    }

    private static void expectTheCourse(QuotaPeriod period) {
        world.clock.set(period.asOf().toString());
        assertThat(world.get(Progress.class)
                        .months(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                        .months()
                        .getLast()
                        .metByThen())
                .isEqualTo(standings()
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, period)
                        .met());
        world.clock.set("2027-03-01T01:00:00Z");
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
        List<CSVRecord> rows = read(CREDITS, "quota/golden-credits.csv");
        CSVRecord repeated = repeated(rows);
        for (int step = 0; step < 3; step++) {
            for (int number = 0; number < rows.size(); number++) {
                CSVRecord row = rows.get(number);
                ProductId id = new ProductId(String.format("%012d", number + 1));
                NAMES.put(id.value(), row.get("product"));
                String day = row.get(
                        List.of("first_published", "ruled_on", "withdrawn_on").get(step));
                boolean ruled = step != 1 || !row.get("ruling").equals("REPEAT");
                if (!day.isEmpty() && ruled) {
                    Runnable act = act(step, row, id, repeated);
                    days.computeIfAbsent(LocalDate.parse(day), ignored -> new ArrayList<>())
                            .add(act);
                }
            }
        }
        return days;
    }

    /** The files do not say what a repeat repeats: it is taken to be the first product that counts to the end. */
    private static CSVRecord repeated(List<CSVRecord> rows) {
        return rows.stream()
                .filter(row -> row.get("ruling").equals("CONFIRMED")
                        && row.get("withdrawn_on").isEmpty())
                .min(Comparator.comparing(row -> row.get("first_published")))
                .orElseThrow();
    }

    private static void live(LocalDate day, List<Runnable> acts) {
        Instant morning = KhosoTime.startOf(day);
        for (int i = 0; i < acts.size(); i++) {
            world.clock.set(morning.plusSeconds(i).toString());
            acts.get(i).run();
        }
    }

    private static Runnable act(int step, CSVRecord row, ProductId id, CSVRecord repeated) {
        return switch (step) {
            case 0 -> () -> publish(row, id, repeated);
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

    private static void publish(CSVRecord row, ProductId id, CSVRecord repeated) {
        ProductFact product = world.product(row.get("organisation"))
                .id(id.value())
                .kind(row.get("kind"))
                .titled(row.get("title"))
                .at(world.clock.instant().toString());
        if (row == repeated || row.get("ruling").equals("REPEAT")) {
            product.main("the original that others repeat");
        }
        product.submit();
        Person editor = new Person(
                QuotaWorld.EDITOR_BA_TO.id(),
                "editor",
                "Biên tập",
                Set.of(new Grant(Role.EDITOR, new Scope.OneOrganisation(new OrganisationId(row.get("organisation"))))));
        world.get(EditorialDesk.class).publish(editor, id, 0, true, QuotaWorld.READ, Optional.empty());
    }

    private static Map<String, String> figures(String report) {
        return read(FIGURES, "quota/golden-figures.csv").stream()
                .filter(row -> row.get("report").equals(report))
                .collect(Collectors.toMap(
                        row -> row.get("table") + "/" + row.get("row") + "/" + row.get("measure"),
                        row -> row.get("value"),
                        (first, second) -> first));
    }

    private static int number(Map<String, String> printed, String key) {
        return Integer.parseInt(printed.getOrDefault(key, "0"));
    }

    private static List<CSVRecord> read(String property, String resource) {
        String given = System.getProperty(property, "");
        Resource file = given.isEmpty() ? new ClassPathResource(resource) : new FileSystemResource(given);
        try (StringReader reader =
                new StringReader(file.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", ""))) {
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
