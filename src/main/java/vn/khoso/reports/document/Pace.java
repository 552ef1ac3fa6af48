package vn.khoso.reports.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khoso.reports.PeriodKind;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;
import vn.khoso.reports.words.Sentences;

/** Section II.2: kinds, how the products came in, what does not count, and the chart. */
final class Pace {

    private static final List<String> MONTHS =
            List.of("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một");

    private Pace() {}

    static List<Block> blocks(Content content) {
        List<Block> blocks = new ArrayList<>();
        ReportTotals totals = content.totals();
        if (!totals.kinds().isEmpty()) {
            blocks.add(Block.Paragraph.drafted("Theo loại sản phẩm: " + Sentences.kinds(totals) + "."));
        }
        blocks.add(Block.Paragraph.drafted(pace(content)));
        if (totals.parts().size() > 1 && totals.all().inPeriod() > 0) {
            blocks.add(chart(content));
        }
        return blocks;
    }

    private static String pace(Content content) {
        ReportTotals totals = content.totals();
        List<String> sentences = new ArrayList<>();
        String within = "";
        for (Comparison comparison : totals.comparisons()) {
            if (comparison.against() == Comparison.Against.WITHIN) {
                within = "Theo tiến độ, " + Sentences.change(comparison);
                totals.earlier()
                        .map(earlier -> Sentences.earlier(earlier, comparison))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(sentences::add);
            }
        }
        String busiest = content.period().kind() == PeriodKind.YEAR ? "" : busiest(totals);
        if (!within.isEmpty() || !busiest.isEmpty()) {
            String joined =
                    within.isEmpty() ? Names.capital(busiest) : busiest.isEmpty() ? within : within + "; " + busiest;
            sentences.addFirst(joined);
        }
        for (Comparison comparison : totals.comparisons()) {
            if (comparison.against() != Comparison.Against.WITHIN) {
                against(content, comparison).ifPresent(sentences::add);
            }
        }
        String excluded = Sentences.excluded(totals);
        sentences.add((totals.excluded() == 0 ? "Trong kỳ, " : "Ngoài số liệu trên, ") + excluded);
        return String.join(". ", sentences) + ".";
    }

    private static String busiest(ReportTotals totals) {
        List<ReportTotals.Part> parts = totals.parts();
        int most = parts.stream().mapToInt(ReportTotals.Part::counted).max().orElse(0);
        List<ReportTotals.Part> best =
                parts.stream().filter(part -> part.counted() == most).toList();
        if (most == 0 || parts.size() < 3 || best.size() > 3) {
            return "";
        }
        boolean months = best.getFirst().name().length() > 4;
        return (months ? "tháng" : "năm") + " có nhiều sản phẩm nhất là "
                + Names.joined(best.stream()
                        .map(part -> label(part.name(), "tháng ", "năm "))
                        .toList()) + " ("
                + Numbers.of(most, "sản phẩm") + ")";
    }

    private static Optional<String> against(Content content, Comparison comparison) {
        boolean lastYear = comparison.against() == Comparison.Against.LAST_YEAR;
        if (comparison.comparable()) {
            // a period that still runs is compared with a whole one: the day is said
            String start = content.asOf().isBefore(content.period().to())
                    ? "Tính đến ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf()) + ", "
                    : "";
            return Optional.of(Names.capital(start + Sentences.change(comparison)));
        }
        if (!lastYear) {
            return Optional.empty();
        }
        boolean previousToo = content.totals().comparisons().stream()
                .anyMatch(other -> other.against() == Comparison.Against.PREVIOUS && !other.comparable());
        return Optional.of(incomparable(content, comparison, previousToo));
    }

    private static String incomparable(Content content, Comparison comparison, boolean previousToo) {
        String basis = content.letterhead().basisInShort();
        LocalDate inForce = content.totals().inForceFrom();
        LocalDate end = comparison.base().to().plusDays(1);
        long months = ChronoUnit.MONTHS.between(inForce, end);
        if (content.period().kind() == PeriodKind.YEAR && months >= 1 && months < MONTHS.size()) {
            return "Do năm" + Numbers.NO_BREAK + comparison.base().year() + " chỉ có " + MONTHS.get((int) months)
                    + " tháng thực hiện " + basis + " nên báo cáo không so sánh với năm trước";
        }
        return Names.capital(basis) + " được ban hành ngày" + Numbers.NO_BREAK + Numbers.dayInText(inForce)
                + " nên không so sánh với " + (previousToo ? "kỳ trước và " : "") + "cùng kỳ năm" + Numbers.NO_BREAK
                + comparison.base().year();
    }

    private static Block chart(Content content) {
        List<ReportTotals.Part> parts = content.totals().parts();
        boolean crowded = parts.size() > 6;
        List<String> labels = parts.stream()
                .map(part -> label(part.name(), crowded ? "T" : "Tháng ", "Năm "))
                .toList();
        String each = parts.getFirst().name().length() > 4 ? "tháng" : "năm";
        String summary = "Biểu đồ cột: "
                + String.join(
                        "; ",
                        parts.stream()
                                .map(part -> label(part.name(), "tháng ", "năm ") + " " + part.counted() + " sản phẩm ("
                                        + part.provisional() + " tạm tính)")
                                .toList());
        return new Block.Chart(
                "Hình 1. Số sản phẩm công bố theo " + each + ", " + PeriodWords.full(content.period()),
                summary,
                labels,
                parts);
    }

    private static String label(String name, String month, String year) {
        return name.length() > 4 ? month + Integer.parseInt(name.substring(5)) : year + name;
    }
}
