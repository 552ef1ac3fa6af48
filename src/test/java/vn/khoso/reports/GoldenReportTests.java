package vn.khoso.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khoso.organisation.Level;
import vn.khoso.reports.document.AreaTable;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Numbers;

/** Every figure of the two sample reports, table by table. */
class GoldenReportTests {

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("A", GoldenFacts.HALF, "bao-cao-mttq", 30),
                Arguments.of("B", GoldenFacts.YEAR, "bao-cao-btgdv", 20));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPrintedFigureIsInTheModel(String report, ReportPeriod period, String letterhead, int annexRows) {
        Content content = GoldenFacts.content(period, GoldenFacts.letterhead(letterhead, annexRows), Map.of(), true);

        Map<String, String> figures = new TreeMap<>();
        groups(figures, content.totals());
        areas(figures, content);
        organisations(figures, content);
        rest(figures, content.totals());
        int row = 0;
        for (ListedProduct product : content.products()) {
            row++;
            figures.put(
                    "annex1/" + row + "/product", "SP-" + product.id().value().substring(8));
        }

        for (Level level : Level.values()) {
            put(figures, "annex1/" + level + "/rows", (int) content.products().stream()
                    .filter(product -> product.level() == level)
                    .count());
        }
        put(figures, "annex1/ALL/rows", content.totals().all().inPeriod());
        put(figures, "annex1/COMMUNE/total", content.counted());

        Map<String, String> printed = new TreeMap<>(GoldenFacts.printed(report));
        List<String> wrong = new ArrayList<>();
        printed.forEach((key, value) -> {
            if (!value.equals(figures.get(key))) {
                wrong.add(key + " is " + figures.get(key) + ", printed " + value);
            }
        });
        assertThat(printed).hasSizeGreaterThan(1400);
        assertThat(wrong).isEmpty();
    }

    private static void groups(Map<String, String> figures, ReportTotals totals) {
        for (GroupFigures group : totals.groups()) {
            String key = "table1/" + group.key() + "/";
            put(figures, key + "organisations", group.organisations());
            put(figures, key + "confirmed", group.confirmed());
            put(figures, key + "provisional", group.provisional());
            put(figures, key + "floor_met", group.floorMet());
            put(figures, key + "top_met", group.topMet());
            put(figures, key + "only_provisional", group.onlyProvisional());
            put(figures, key + "no_product", group.noProduct());
            figures.put(key + "floor_met_percent", Numbers.share(group.floorMet(), group.organisations()));
            figures.put(key + "top_met_percent", Numbers.share(group.topMet(), group.organisations()));
            assertThat(group.organisations())
                    .as("(1) = (4) + (8) + (9)")
                    .isEqualTo(group.floorMet() + group.onlyProvisional() + group.noProduct());
        }
    }

    private static void areas(Map<String, String> figures, Content content) {
        List<AreaTable.AreaRow> rows = AreaTable.rows(content);
        for (AreaTable.AreaRow row : rows) {
            String key = "table2/" + row.area() + "/";
            put(figures, key + "organisations", row.organisations());
            put(figures, key + "no_product", row.noProduct());
            put(figures, key + "only_provisional", row.onlyProvisional());
            figures.put(
                    key + "no_product_kinds",
                    row.without().stream()
                            .map(one -> one.organisation().kind().slug())
                            .collect(Collectors.joining(" ")));
            figures.put(
                    key + "only_provisional_kinds",
                    row.missing().stream()
                            .filter(one -> !row.without().contains(one))
                            .map(one -> one.organisation().kind().slug())
                            .collect(Collectors.joining(" ")));
        }
        put(figures, "table2/SUM/areas", rows.size());
        put(
                figures,
                "table2/SUM/organisations",
                rows.stream().mapToInt(AreaTable.AreaRow::organisations).sum());
        put(
                figures,
                "table2/SUM/no_product",
                rows.stream().mapToInt(AreaTable.AreaRow::noProduct).sum());
        put(
                figures,
                "table2/SUM/only_provisional",
                rows.stream().mapToInt(AreaTable.AreaRow::onlyProvisional).sum());
        put(
                figures,
                "table2/SUM/not_met",
                rows.stream().mapToInt(row -> row.missing().size()).sum());
    }

    private static void organisations(Map<String, String> figures, Content content) {
        for (OrganisationFigures one : content.organisations()) {
            if (one.organisation().level() == Level.COMMUNE) {
                String key = "annex2/" + one.organisation().area() + "/";
                put(figures, key + one.organisation().kind().slug() + "/confirmed", one.confirmed());
                put(figures, key + one.organisation().kind().slug() + "/provisional", one.provisional());
                figures.merge(key + "organisations", "1", GoldenReportTests::sum);
                figures.merge(key + "floor_met", one.attained().met() ? "1" : "0", GoldenReportTests::sum);
            }
        }
    }

    private static void rest(Map<String, String> figures, ReportTotals totals) {
        totals.parts().forEach(part -> {
            put(figures, "chart/" + part.name() + "/confirmed", part.confirmed());
            put(figures, "chart/" + part.name() + "/provisional", part.provisional());
        });
        totals.kinds().forEach(kind -> {
            put(figures, "kind/" + kind.kind() + "/products", kind.products());
            figures.put(
                    "kind/" + kind.kind() + "/percent",
                    Numbers.share(kind.products(), totals.all().inPeriod()));
        });
        totals.exclusions()
                .forEach(excluded -> put(
                        figures,
                        "excluded/" + excluded.reason().name().replace("SAME_ORIGINAL", "REPEAT") + "/products",
                        excluded.products()));
        put(figures, "plan/ALL/registered", totals.plans().registered());
        put(figures, "plan/ALL/met", totals.plans().met());
        put(figures, "text/areas/all_floor_met", totals.areasAllMet());
        Comparison within = totals.comparisons().getFirst();
        assertThat(within.against()).isEqualTo(Comparison.Against.WITHIN);
        for (String name : IntStream.of(0, 1)
                .mapToObj(i -> i == 0 ? "quarter/q" : "half/h")
                .toList()) {
            put(figures, "text/" + name + "1", within.baseProducts());
            put(figures, "text/" + name + "2", within.products());
            figures.put(
                    "text/" + name.substring(0, name.indexOf('/')) + "/change_percent",
                    Numbers.share(within.change(), within.baseProducts()));
        }
        totals.earlier().ifPresent(earlier -> {
            put(figures, "text/half/h1_as_reported", earlier.asReported());
            put(figures, "text/half/h1_later_withdrawn", earlier.withdrawn());
            put(figures, "text/half/h1_later_refused", earlier.refused());
        });
    }

    private static void put(Map<String, String> figures, String key, int value) {
        figures.put(key, Integer.toString(value));
    }

    private static String sum(String first, String second) {
        return Integer.toString(Integer.parseInt(first) + Integer.parseInt(second));
    }
}
