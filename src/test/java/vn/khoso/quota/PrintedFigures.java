package vn.khoso.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.KhosoTime;

/** Every figure a sample report prints, added up plainly from what the quota says of organisations and products. */
final class PrintedFigures {

    private final List<OrganisationStanding> rows;
    private final List<Credit> counted;
    private final Map<String, String> found = new TreeMap<>();

    /**
     * @param rows every organisation of the period
     * @param counted its counted products, each with its lead organisation
     */
    PrintedFigures(List<OrganisationStanding> rows, List<Credit> counted) {
        this.rows = rows;
        this.counted = counted;
    }

    /** Returns the figures by {@code table/row/measure}. */
    Map<String, String> all(Map<Exclusion, Integer> excluded, QuotaPeriod period) {
        addTable1();
        addPlans();
        addKinds();
        addMonths(period);
        addAreas();
        put("excluded/REFUSED/products", excluded.getOrDefault(Exclusion.REFUSED, 0));
        put("excluded/REPEAT/products", excluded.getOrDefault(Exclusion.SAME_ORIGINAL, 0));
        put("excluded/WITHDRAWN/products", excluded.getOrDefault(Exclusion.WITHDRAWN, 0));
        put("annex1/COMMUNE/total", of(Level.COMMUNE).count());
        put("annex1/PROVINCE/rows", of(Level.PROVINCE).count());
        return found;
    }

    private void addTable1() {
        group("ALL", row -> true);
        for (Level level : Level.values()) {
            group(level.name(), row -> row.organisation().level() == level);
            for (OrganisationKind kind : OrganisationKind.values()) {
                group(
                        level + "/" + kind.slug(),
                        row -> row.organisation().level() == level
                                && row.organisation().kind() == kind);
            }
        }
    }

    private void group(String name, Predicate<OrganisationStanding> belongs) {
        List<OrganisationStanding> group = rows.stream().filter(belongs).toList();
        String key = "table1/" + name + "/";
        long met = group.stream().filter(PrintedFigures::isMet).count();
        long top = group.stream().filter(row -> row.confirmed() >= row.top()).count();
        put(key + "organisations", group.size());
        put(
                key + "confirmed",
                group.stream().mapToInt(OrganisationStanding::confirmed).sum());
        put(
                key + "provisional",
                group.stream().mapToInt(OrganisationStanding::provisional).sum());
        put(key + "floor_met", met);
        put(key + "top_met", top);
        put(
                key + "only_provisional",
                group.stream().filter(PrintedFigures::isOnlyProvisional).count());
        put(key + "no_product", group.stream().filter(row -> row.counted() == 0).count());
        if (!group.isEmpty()) {
            found.put(key + "floor_met_percent", percent(met, group.size()));
            found.put(key + "top_met_percent", percent(top, group.size()));
        }
    }

    private static boolean isMet(OrganisationStanding row) {
        return row.confirmed() >= row.floor();
    }

    private static boolean isOnlyProvisional(OrganisationStanding row) {
        return !isMet(row) && row.counted() > 0;
    }

    private void addPlans() {
        rows.forEach(row -> found.put(
                "register/" + row.organisation().id() + "/own_plan",
                row.ownTarget().map(String::valueOf).orElse("")));
        put(
                "plan/ALL/registered",
                rows.stream().filter(row -> row.ownTarget().isPresent()).count());
        put(
                "plan/ALL/met",
                rows.stream()
                        .filter(row -> row.ownTarget()
                                .filter(plan -> row.confirmed() >= plan)
                                .isPresent())
                        .count());
    }

    private void addKinds() {
        counted.stream()
                .collect(Collectors.groupingBy(Credit::kind, Collectors.counting()))
                .forEach((kind, number) -> {
                    put("kind/" + kind + "/products", number);
                    found.put("kind/" + kind + "/percent", percent(number, counted.size()));
                });
    }

    private void addMonths(QuotaPeriod period) {
        for (int month = 1; month <= period.lastMonth(); month++) {
            YearMonth one = YearMonth.of(period.year(), month);
            put(
                    "chart/" + one + "/confirmed",
                    published(one).filter(PrintedFigures::isConfirmed).count());
            put(
                    "chart/" + one + "/provisional",
                    published(one).filter(each -> !isConfirmed(each)).count());
        }
        long first = between(period, 1, 3);
        long second = between(period, 4, 6);
        put("text/quarter/q1", first);
        put("text/quarter/q2", second);
        found.put("text/quarter/change_percent", change(first, second));
        put("text/half/h1", first + second);
        put("text/half/h2", between(period, 7, 12));
        found.put("text/half/change_percent", change(first + second, between(period, 7, 12)));
    }

    private long between(QuotaPeriod period, int firstMonth, int lastMonth) {
        return counted.stream()
                .map(PrintedFigures::day)
                .filter(day -> day.getYear() == period.year())
                .filter(day -> day.getMonthValue() >= firstMonth && day.getMonthValue() <= lastMonth)
                .count();
    }

    private Stream<Credit> published(YearMonth month) {
        return counted.stream().filter(each -> YearMonth.from(day(each)).equals(month));
    }

    private static boolean isConfirmed(Credit credit) {
        return credit.status() == CreditStatus.COUNTED_CONFIRMED;
    }

    private static LocalDate day(Credit credit) {
        return KhosoTime.dayOf(credit.countsFrom());
    }

    private void addAreas() {
        Map<String, List<OrganisationStanding>> communes = rows.stream()
                .filter(row -> row.organisation().level() == Level.COMMUNE)
                .collect(Collectors.groupingBy(row -> row.organisation().area().value()));
        communes.forEach((area, bodies) -> {
            put("annex2/" + area + "/organisations", bodies.size());
            put(
                    "annex2/" + area + "/floor_met",
                    bodies.stream().filter(PrintedFigures::isMet).count());
            for (OrganisationStanding row : bodies) {
                String key = "annex2/" + area + "/" + row.organisation().kind().slug() + "/";
                put(key + "confirmed", row.confirmed());
                put(key + "provisional", row.provisional());
            }
            addLacking(area, bodies);
        });
        put(
                "text/areas/all_floor_met",
                communes.values().stream()
                        .filter(bodies -> bodies.stream().allMatch(PrintedFigures::isMet))
                        .count());
    }

    private void addLacking(String area, List<OrganisationStanding> bodies) {
        List<String> without = bodies.stream()
                .filter(row -> row.counted() == 0)
                .map(row -> row.organisation().kind())
                .sorted()
                .map(OrganisationKind::slug)
                .toList();
        String key = "table2/" + area + "/";
        put(key + "organisations", bodies.size());
        put(key + "no_product", without.size());
        found.put(key + "no_product_kinds", String.join(" ", without));
        put(
                key + "only_provisional",
                bodies.stream().filter(PrintedFigures::isOnlyProvisional).count());
    }

    /** Returns the products of annex I: all of the province by body and day, then the newest of the communes. */
    List<String> annex(int communeRows) {
        List<Credit> listed = new ArrayList<>(of(Level.PROVINCE)
                .sorted(Comparator.comparing((Credit each) -> OrganisationKind.valueOf(kind(each)))
                        .thenComparing(Credit::countsFrom)
                        .thenComparing(each -> each.product().value()))
                .toList());
        of(Level.COMMUNE)
                .sorted(Comparator.comparing(PrintedFigures::day)
                        .thenComparing(each -> each.product().value())
                        .reversed())
                .limit(communeRows)
                .forEach(listed::add);
        return listed.stream().map(each -> each.product().value()).toList();
    }

    private String kind(Credit credit) {
        return body(credit).orElseThrow().organisation().kind().name();
    }

    private Stream<Credit> of(Level level) {
        return counted.stream()
                .filter(credit -> body(credit)
                        .filter(row -> row.organisation().level() == level)
                        .isPresent());
    }

    private Optional<OrganisationStanding> body(Credit credit) {
        return rows.stream()
                .filter(row -> row.organisation().id().equals(credit.organisation()))
                .findFirst();
    }

    private void put(String key, long number) {
        found.put(key, Long.toString(number));
    }

    /** As reports print it: one decimal, rounded half up, never 0 or 100 by rounding. */
    private static String percent(long part, long whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? "0" : "100";
        }
        BigDecimal rounded = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return rounded.max(new BigDecimal("0.1"))
                .min(new BigDecimal("99.9"))
                .toString()
                .replace('.', ',');
    }

    private static String change(long before, long after) {
        return before == 0 ? "" : percentOf(Math.abs(after - before), before);
    }

    private static String percentOf(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toString()
                .replace('.', ',');
    }
}
