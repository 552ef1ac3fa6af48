package vn.khoso.reports.words;

import java.util.ArrayList;
import java.util.List;
import vn.khoso.reports.PeriodKind;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.figures.ReportTotals;

/** The patterns of sentences, each right for nothing, one, some and all. Nouns never change. */
public final class Sentences {

    private static final String ORGANISATIONS = "tổ chức";
    private static final String PRODUCTS = "sản phẩm";

    private Sentences() {}

    /** Returns {@code có 05/06 tổ chức đạt mức tối thiểu, chiếm 83,3%} or what is said of none, all, one and nobody. */
    public static String met(int part, int whole, String level) {
        if (whole == 0) {
            return "không có tổ chức thuộc diện thực hiện";
        }
        if (whole == 1) {
            return "tổ chức duy nhất thuộc diện thực hiện " + (part == 1 ? "đã" : "chưa") + " đạt " + level;
        }
        if (part == 0) {
            return "chưa có tổ chức nào trong số " + Numbers.of(whole, ORGANISATIONS) + " đạt " + level;
        }
        if (part == whole) {
            return "cả " + Numbers.of(whole, ORGANISATIONS) + " đều đạt " + level + " (100%)";
        }
        return "có " + Numbers.ofAll(part, whole, ORGANISATIONS) + " đạt " + level + ", chiếm "
                + Numbers.percent(part, whole);
    }

    /** Returns {@code đã công bố 316 sản phẩm truyền thông số đặc trưng, trong đó 284 sản phẩm đã xác nhận và …}. */
    public static String published(int confirmed, int provisional) {
        String what = " truyền thông số đặc trưng";
        if (confirmed + provisional == 0) {
            return "chưa ghi nhận sản phẩm nào";
        }
        String counted = "đã công bố " + Numbers.of(confirmed + provisional, PRODUCTS) + what;
        if (provisional == 0) {
            return counted + ", đều đã xác nhận";
        }
        if (confirmed == 0) {
            return counted + ", đều là tạm tính";
        }
        return counted + ", trong đó " + Numbers.of(confirmed, PRODUCTS) + " đã xác nhận và "
                + Numbers.of(provisional, PRODUCTS) + " tạm tính";
    }

    /** Returns how a time compares with its base, without a full stop. */
    public static String change(Comparison comparison) {
        boolean days = comparison.period().kind() == PeriodKind.RANGE;
        String name = days ? "kỳ này" : PeriodWords.brief(comparison.period());
        String base = base(comparison, days);
        if (comparison.baseProducts() == 0) {
            return comparison.products() == 0
                    ? base + " và kỳ này đều chưa ghi nhận sản phẩm nào"
                    : name + " có " + Numbers.of(comparison.products(), PRODUCTS) + "; " + base
                            + " chưa ghi nhận sản phẩm nào";
        }
        String start = name + " có " + Numbers.of(comparison.products(), PRODUCTS) + ", ";
        if (comparison.products() == 0) {
            start = name + " chưa ghi nhận sản phẩm nào, ";
        }
        if (comparison.change() == 0) {
            return start + "bằng " + base;
        }
        String direction = comparison.change() > 0 ? "tăng" : "giảm";
        int amount = Math.abs(comparison.change());
        return start + direction + " " + Numbers.of(amount, PRODUCTS) + " (" + direction + Numbers.NO_BREAK
                + Numbers.percent(amount, comparison.baseProducts()) + ") so với " + base;
    }

    private static String base(Comparison comparison, boolean days) {
        if (comparison.against() == Comparison.Against.LAST_YEAR) {
            return "cùng kỳ năm" + Numbers.NO_BREAK + comparison.base().year();
        }
        if (days) {
            return "kỳ trước (" + PeriodWords.full(comparison.base()) + ")";
        }
        return PeriodWords.brief(comparison.base())
                + (comparison.base().year() == comparison.period().year()
                        ? ""
                        : " năm" + Numbers.NO_BREAK + comparison.base().year());
    }

    /** Returns what does not count and why, without a full stop. */
    public static String excluded(ReportTotals totals) {
        if (totals.excluded() == 0) {
            return "không có sản phẩm nào bị loại";
        }
        List<String> parts = new ArrayList<>();
        for (ReportTotals.Excluded excluded : totals.exclusions()) {
            parts.add(Numbers.of(excluded.products(), PRODUCTS) + " " + Names.reason(excluded.reason()));
        }
        String start = "có " + Numbers.of(totals.excluded(), PRODUCTS) + " không được tính";
        return parts.size() == 1
                ? start + ", do " + Names.reason(totals.exclusions().getFirst().reason())
                : start + ", gồm: " + String.join("; ", parts);
    }

    /** Returns {@code clip ngắn 157 sản phẩm (49,7%); …}, without a full stop. */
    public static String kinds(ReportTotals totals) {
        int all = totals.kinds().stream()
                .mapToInt(ReportTotals.KindFigures::products)
                .sum();
        return String.join(
                "; ",
                totals.kinds().stream()
                        .map(kind -> Names.kind(kind.kind()) + " " + Numbers.of(kind.products(), PRODUCTS) + " ("
                                + Numbers.percent(kind.products(), all) + ")")
                        .toList());
    }

    /** Returns why an earlier report had another number, without a full stop; empty when it had the same one. */
    public static String earlier(ReportTotals.Earlier earlier, Comparison within) {
        int change = within.baseProducts() - earlier.asReported();
        if (change == 0) {
            return "";
        }
        List<String> causes = new ArrayList<>();
        cause(causes, earlier.withdrawn(), "đã gỡ khỏi kho");
        cause(causes, earlier.refused(), "không được xác nhận là đặc trưng");
        cause(causes, earlier.otherwise(), "không còn được tính");
        int added = change + earlier.withdrawn() + earlier.refused() + earlier.otherwise();
        cause(causes, Math.max(0, added), "được ghi nhận bổ sung");
        String direction = change < 0 ? "giảm" : "tăng";
        return "Số sản phẩm " + PeriodWords.brief(within.base()) + " trong báo cáo này " + direction + " "
                + Numbers.of(Math.abs(change), PRODUCTS) + " so với số đã báo cáo giữa năm ("
                + Numbers.of(earlier.asReported(), PRODUCTS) + "), do sau ngày" + Numbers.NO_BREAK
                + Numbers.dayInText(within.base().to()) + " có " + String.join(", ", causes);
    }

    private static void cause(List<String> causes, int number, String words) {
        if (number > 0) {
            causes.add(Numbers.of(number, PRODUCTS) + " " + words);
        }
    }
}
