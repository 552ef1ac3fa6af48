package vn.khoso.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khoso.reports.PeriodKind;
import vn.khoso.reports.ReportPeriod;

/** Counts the products of the times that are set side by side. */
final class Comparisons {

    private final List<Pair> pairs = new ArrayList<>();
    private final LocalDate inForceFrom;

    Comparisons(ReportPeriod period, LocalDate inForceFrom) {
        this.inForceFrom = inForceFrom;
        period.lastPart()
                .ifPresent(last -> pairs.add(new Pair(
                        Comparison.Against.WITHIN, last, last.previous().orElseThrow())));
        Optional<ReportPeriod> previous = period.previous();
        if (period.kind() != PeriodKind.YEAR) {
            previous.ifPresent(before -> pairs.add(new Pair(Comparison.Against.PREVIOUS, period, before)));
        }
        pairs.add(new Pair(Comparison.Against.LAST_YEAR, period, period.lastYear()));
    }

    private Comparisons(List<Pair> pairs, LocalDate inForceFrom) {
        this.pairs.addAll(pairs);
        this.inForceFrom = inForceFrom;
    }

    /** Returns those whose base does not begin before a day. */
    Comparisons notBefore(LocalDate day) {
        return new Comparisons(
                pairs.stream().filter(pair -> !pair.base.from().isBefore(day)).toList(), inForceFrom);
    }

    LocalDate firstDay() {
        return pairs.stream()
                .map(pair -> pair.base.from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    void add(LocalDate day) {
        for (Pair pair : pairs) {
            if (pair.period.contains(day)) {
                pair.products++;
            }
            if (pair.base.contains(day)) {
                pair.baseProducts++;
            }
        }
    }

    List<Comparison> list() {
        return pairs.stream()
                .map(pair -> new Comparison(
                        pair.against,
                        pair.period,
                        pair.base,
                        pair.products,
                        pair.baseProducts,
                        !pair.base.from().isBefore(inForceFrom)))
                .toList();
    }

    private static final class Pair {

        private final Comparison.Against against;
        private final ReportPeriod period;
        private final ReportPeriod base;
        private int products;
        private int baseProducts;

        Pair(Comparison.Against against, ReportPeriod period, ReportPeriod base) {
            this.against = against;
            this.period = period;
            this.base = base;
        }
    }
}
