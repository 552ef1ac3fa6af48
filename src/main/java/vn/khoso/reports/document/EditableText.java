package vn.khoso.reports.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/**
 * The texts the reporting body writes itself. Each begins with a draft; figures inside are fields such as
 * <code>{chưa có sản phẩm}</code>, so that they follow the report. What is left to be written stands in square brackets, and a report is not
 * issued while there is any.
 */
public enum EditableText {
    /** Section I.2: guidance given. */
    GUIDANCE("guidance"),
    /** Section III.1: what went well. */
    STRENGTHS("strengths"),
    /** Section III.2: what did not. */
    WEAKNESSES("weaknesses"),
    /** Section III.3: why. */
    CAUSES("causes"),
    /** Section IV.1: what comes next. */
    TASKS("tasks"),
    /** Section IV.2: what is asked of the body above. */
    PROPOSALS("proposals");

    private final String key;

    EditableText(String key) {
        this.key = key;
    }

    /** Returns the name it is kept under. */
    public String key() {
        return key;
    }

    /**
     * Returns the text a new report begins with.
     *
     * @param yearOver whether organisations can have missed their target
     */
    public String draft(ReportPeriod period, boolean yearOver, ReportTotals totals) {
        return switch (this) {
            case GUIDANCE -> "[Nêu công tác lãnh đạo, chỉ đạo, hướng dẫn, tập huấn trong kỳ.]";
            case STRENGTHS -> strengths(totals.all());
            case WEAKNESSES -> weaknesses(period, yearOver, totals);
            case CAUSES -> "[Nêu nguyên nhân.]";
            case TASKS -> tasks(yearOver, totals);
            case PROPOSALS -> "[Nêu kiến nghị.]";
        };
    }

    private static String strengths(GroupFigures all) {
        if (all.inPeriod() == 0) {
            return "[Nêu ưu điểm.]";
        }
        return "Các tổ chức đã công bố {sản phẩm} sản phẩm truyền thông số đặc trưng"
                + (all.floorMet() > 0 && all.organisations() > 1
                        ? "; {mức tối thiểu} tổ chức đạt mức tối thiểu, chiếm {tỷ lệ mức tối thiểu}%"
                        : "")
                + ". [Nêu ưu điểm về nội dung, hình thức.]";
    }

    private static String weaknesses(ReportPeriod period, boolean yearOver, ReportTotals totals) {
        GroupFigures all = totals.all();
        StringBuilder text = new StringBuilder();
        boolean several = all.organisations() > 1;
        if (several && all.noProduct() == all.organisations()) {
            text.append("Chưa có tổ chức nào có sản phẩm. ");
        } else if (several && yearOver && all.notMet() > 0) {
            text.append("Còn {chưa đạt} tổ chức ({tỷ lệ chưa đạt}%) chưa đạt mức tối thiểu. ");
        } else if (several && all.noProduct() > 0) {
            text.append(
                            "Tiến độ giữa các tổ chức, địa bàn chưa đồng đều; {tỷ lệ chưa có sản phẩm}% số tổ chức chưa có sản phẩm")
                    .append(after(period))
                    .append(". ");
        }
        List<String> few = totals.kinds().stream()
                .filter(kind -> kind.products() * 6 < all.inPeriod())
                .map(ReportTotals.KindFigures::kind)
                .map(EditableText::nounOf)
                .toList();
        if (!few.isEmpty()) {
            text.append(Names.capital(Names.joined(few))).append(" còn ít. ");
        }
        return text.append("[Nêu hạn chế khác, nếu có.]").toString();
    }

    private static String after(ReportPeriod period) {
        return switch (period.kind()) {
            case QUARTER, NINE_MONTHS -> " sau " + PeriodWords.length(period);
            case SIX_MONTHS -> period.number() == 1 ? " sau " + PeriodWords.length(period) : "";
            case YEAR, RANGE -> "";
        };
    }

    private static String nounOf(ProductKind kind) {
        return Names.kind(kind);
    }

    private static String tasks(boolean yearOver, ReportTotals totals) {
        GroupFigures all = totals.all();
        StringBuilder text = new StringBuilder();
        if (all.organisations() > 1 && (yearOver ? all.notMet() > 0 : all.noProduct() > 0)) {
            text.append(
                    yearOver
                            ? "- Hỗ trợ {chưa đạt} tổ chức chưa đạt mức tối thiểu hoàn thành chỉ tiêu.\n"
                            : "- Đôn đốc {chưa có sản phẩm} tổ chức chưa có sản phẩm hoàn thành mức tối thiểu trong năm.\n");
        }
        if (all.provisional() > 0) {
            text.append("- Hoàn thành việc xem xét, xác nhận {tạm tính} sản phẩm tạm tính.\n");
        }
        return text.append("- [Nêu nhiệm vụ khác.]").toString();
    }

    /** Returns the fields and what they stand for. */
    public static Map<String, String> fields(ReportTotals totals) {
        GroupFigures all = totals.all();
        int communes = totals.level(Level.COMMUNE).map(GroupFigures::noProduct).orElse(0);
        return Map.ofEntries(
                Map.entry("tổ chức", Numbers.inText(all.organisations())),
                Map.entry("sản phẩm", Numbers.inText(all.inPeriod())),
                Map.entry("đã xác nhận", Numbers.inText(all.confirmed())),
                Map.entry("tạm tính", Numbers.inText(all.provisional())),
                Map.entry("không được tính", Numbers.inText(totals.excluded())),
                Map.entry("mức tối thiểu", Numbers.inText(all.floorMet())),
                Map.entry("tỷ lệ mức tối thiểu", Numbers.share(all.floorMet(), all.organisations())),
                Map.entry("mức cao", Numbers.inText(all.topMet())),
                Map.entry("tỷ lệ mức cao", Numbers.share(all.topMet(), all.organisations())),
                Map.entry("chưa đạt", Numbers.inText(all.notMet())),
                Map.entry("tỷ lệ chưa đạt", Numbers.share(all.notMet(), all.organisations())),
                Map.entry("chưa có sản phẩm", Numbers.inText(all.noProduct())),
                Map.entry("tỷ lệ chưa có sản phẩm", Numbers.share(all.noProduct(), all.organisations())),
                Map.entry("cấp xã chưa có sản phẩm", Numbers.inText(communes)),
                Map.entry("chờ xác nhận", Numbers.inText(all.onlyProvisional())));
    }

    /** Returns the text with its fields filled; an unknown field stays as it was typed. */
    public static String filled(String text, ReportTotals totals) {
        String filled = text;
        for (Map.Entry<String, String> field : fields(totals).entrySet()) {
            filled = filled.replace("{" + field.getKey() + "}", field.getValue());
        }
        return filled;
    }

    /** Returns the text of that name. */
    public static Optional<EditableText> of(String key) {
        for (EditableText text : values()) {
            if (text.key.equals(key)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
