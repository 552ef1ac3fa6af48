package vn.khoso.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.Exclusion;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.shared.OrganisationId;

/**
 * Adds up a report. It is given every organisation with a target, then every product published up to the last day of the
 * period, in any order, and is asked for the figures at the end. It keeps counts only, never the products.
 */
public final class Tally {

    private static final int MONTHS_SHOWN = 18;

    private final ReportPeriod period;
    private final boolean provisionalCounts;
    private final LocalDate yearBegins;
    private final Map<OrganisationId, Row> rows = new LinkedHashMap<>();
    private final Map<String, int[]> parts = new LinkedHashMap<>();
    private final Map<ProductKind, Integer> kinds = new EnumMap<>(ProductKind.class);
    private final Map<Exclusion, Integer> exclusions = new EnumMap<>(Exclusion.class);
    private Comparisons comparisons;
    private final LocalDate inForceFrom;

    /**
     * Begins a tally.
     *
     * @param provisionalCounts whether unconfirmed products count for reaching a level
     * @param inForceFrom the day from which products have a target to count for
     */
    public Tally(ReportPeriod period, boolean provisionalCounts, LocalDate inForceFrom) {
        this.period = period;
        this.provisionalCounts = provisionalCounts;
        this.yearBegins = LocalDate.of(period.quotaYear(), 1, 1);
        this.inForceFrom = inForceFrom;
        this.comparisons = new Comparisons(period, inForceFrom);
        for (LocalDate day = period.from();
                !day.isAfter(period.to());
                day = day.plusMonths(1).withDayOfMonth(1)) {
            parts.putIfAbsent(partOf(day), new int[2]);
        }
    }

    /** Compares parts of the period with one another only; to be called before anything is added. */
    public Tally withoutEarlierTimes() {
        comparisons = comparisons.notBefore(period.from());
        return this;
    }

    /** Returns the first day whose products it wants to be given. */
    public LocalDate firstDay() {
        LocalDate first = comparisons.firstDay();
        return first.isBefore(yearBegins) ? first : yearBegins;
    }

    /** Adds an organisation; those of the same name are told apart by their identity. */
    public void add(OrganisationFact organisation) {
        rows.put(organisation.id(), new Row(organisation));
    }

    /** Adds a product; one of an organisation that was not added is left out. */
    public void add(PublishedFact product) {
        Row row = rows.get(product.organisation());
        if (row == null) {
            return;
        }
        boolean inPeriod = period.contains(product.day());
        if (!product.counted()) {
            if (inPeriod) {
                product.exclusion().ifPresent(reason -> exclusions.merge(reason, 1, Integer::sum));
            }
            return;
        }
        comparisons.add(product.day());
        if (!product.day().isBefore(yearBegins) && !product.day().isAfter(period.to())) {
            row.add(product.confirmed());
        }
        if (inPeriod) {
            row.inPeriod++;
            kinds.merge(product.kind(), 1, Integer::sum);
            int[] part = parts.computeIfAbsent(partOf(product.day()), name -> new int[2]);
            part[product.confirmed() ? 0 : 1]++;
        }
    }

    private String partOf(LocalDate day) {
        boolean byYear = period.from().plusMonths(MONTHS_SHOWN).isBefore(period.to());
        return byYear ? Integer.toString(day.getYear()) : day.toString().substring(0, "2026-01".length());
    }

    /** Returns the organisations in the order in which they were added. */
    public List<OrganisationFigures> organisations() {
        return rows.values().stream().map(row -> row.figures(provisionalCounts)).toList();
    }

    /** Returns everything else. */
    public ReportTotals totals(Optional<ReportTotals.Earlier> earlier) {
        List<OrganisationFigures> all = organisations();
        Map<String, Boolean> areas = new HashMap<>();
        int registered = 0;
        int planMet = 0;
        for (OrganisationFigures one : all) {
            if (one.organisation().level() == Level.COMMUNE) {
                areas.merge(one.organisation().area().value(), one.attained().met(), Boolean::logicalAnd);
            }
            if (one.organisation().plan().isPresent()) {
                registered++;
                int settled = provisionalCounts ? one.counted() : one.confirmed();
                planMet += settled >= one.organisation().plan().get() ? 1 : 0;
            }
        }
        return new ReportTotals(
                groups(all),
                parts.entrySet().stream()
                        .map(part -> new ReportTotals.Part(part.getKey(), part.getValue()[0], part.getValue()[1]))
                        .toList(),
                byNumber(kinds)
                        .map(kind -> new ReportTotals.KindFigures(kind.getKey(), kind.getValue()))
                        .toList(),
                byNumber(exclusions)
                        .map(reason -> new ReportTotals.Excluded(reason.getKey(), reason.getValue()))
                        .toList(),
                new ReportTotals.Plans(registered, planMet),
                comparisons.list(),
                inForceFrom,
                areas.size(),
                (int) areas.values().stream().filter(met -> met).count(),
                earlier);
    }

    /** Returns the counts from the highest down, equal ones in the order of their names in the code. */
    private static <K extends Enum<K>> Stream<Map.Entry<K, Integer>> byNumber(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed());
    }

    private static List<GroupFigures> groups(List<OrganisationFigures> all) {
        List<GroupFigures> groups = new ArrayList<>();
        groups.add(sum(Optional.empty(), Optional.empty(), all));
        for (Level level : Level.values()) {
            List<OrganisationFigures> ofLevel = all.stream()
                    .filter(one -> one.organisation().level() == level)
                    .toList();
            if (!ofLevel.isEmpty()) {
                groups.add(sum(Optional.of(level), Optional.empty(), ofLevel));
                for (OrganisationKind kind : OrganisationKind.values()) {
                    List<OrganisationFigures> ofKind = ofLevel.stream()
                            .filter(one -> one.organisation().kind() == kind)
                            .toList();
                    if (!ofKind.isEmpty()) {
                        groups.add(sum(Optional.of(level), Optional.of(kind), ofKind));
                    }
                }
            }
        }
        return groups;
    }

    private static GroupFigures sum(
            Optional<Level> level, Optional<OrganisationKind> kind, List<OrganisationFigures> some) {
        GroupFigures sum = GroupFigures.none(level, kind);
        for (OrganisationFigures one : some) {
            sum = sum.plus(one);
        }
        return sum;
    }

    private static final class Row {

        private final OrganisationFact organisation;
        private int confirmed;
        private int provisional;
        private int inPeriod;

        Row(OrganisationFact organisation) {
            this.organisation = organisation;
        }

        void add(boolean isConfirmed) {
            if (isConfirmed) {
                confirmed++;
            } else {
                provisional++;
            }
        }

        OrganisationFigures figures(boolean provisionalCounts) {
            return new OrganisationFigures(
                    organisation,
                    confirmed,
                    provisional,
                    inPeriod,
                    Attainment.of(confirmed, provisional, organisation, provisionalCounts));
        }
    }
}
