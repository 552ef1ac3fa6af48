package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.OrganisationFact;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/** The opening and section I: what is asked, of whom, what was done about it. */
final class Introduction {

    private static final int NAMED_AT_MOST = 5;

    private Introduction() {}

    static List<Block> blocks(Content content) {
        List<Block> blocks = new ArrayList<>();
        boolean party = content.letterhead().style() == Letterhead.Style.PARTY;
        blocks.add(Block.Paragraph.drafted(opening(content, party)));
        blocks.add(Composer.section(content, 1, "TÌNH HÌNH CHUNG"));
        blocks.add(new Block.Heading(2, "1. Chỉ tiêu và phạm vi báo cáo"));
        blocks.add(Block.Paragraph.drafted(targets(content)));
        blocks.add(Block.Paragraph.drafted(coverage(content)));
        blocks.add(new Block.Heading(2, party ? "2. Công tác lãnh đạo, chỉ đạo" : "2. Công tác chỉ đạo, triển khai"));
        blocks.addAll(Composer.edited(content, EditableText.GUIDANCE));
        return blocks;
    }

    private static String opening(Content content, boolean party) {
        Letterhead letterhead = content.letterhead();
        return (party ? "Thực hiện nhiệm vụ được giao tại " : "Thực hiện ") + letterhead.basis() + " ("
                + (party ? "gọi tắt là " : "sau đây gọi là ") + letterhead.basisInShort() + "), "
                + letterhead.issuerInText() + " báo cáo "
                + (content.yearOver() ? "kết quả thực hiện" : "tình hình thực hiện")
                + " chỉ tiêu sản phẩm truyền thông số đặc trưng "
                + (content.wholeProvince() ? "" : "của " + content.scopeName() + " ")
                + PeriodWords.full(content.period()) + " như sau:";
    }

    private static String targets(Content content) {
        List<String> asked = new ArrayList<>();
        List<String> floors = new ArrayList<>();
        List<String> tops = new ArrayList<>();
        for (Level level : Level.values()) {
            content.of(level).stream().findFirst().ifPresent(one -> {
                int floor = one.organisation().floor();
                int top = one.organisation().top();
                String range = floor == top
                        ? Numbers.inText(floor)
                        : Numbers.hold(Numbers.inText(floor) + " – " + Numbers.inText(top));
                asked.add("mỗi tổ chức chính trị - xã hội " + Names.level(level) + " có ít nhất " + range
                        + " sản phẩm/năm");
                floors.add(Numbers.of(floor, "sản phẩm/năm"));
                tops.add(Names.level(level) + " " + Numbers.of(top, "sản phẩm/năm"));
            });
        }
        if (asked.isEmpty()) {
            return "Không có tổ chức thuộc diện thực hiện chỉ tiêu trong phạm vi báo cáo.";
        }
        Set<String> floor = new LinkedHashSet<>(floors);
        return Names.capital(content.letterhead().basisInShort()) + " yêu cầu " + String.join(", ", asked)
                + ". Trong báo cáo này, mức dưới của khoảng (" + String.join(", ", floor)
                + ") gọi là mức tối thiểu; mức trên của khoảng (" + String.join(", ", tops) + ") gọi là mức cao.";
    }

    private static String coverage(Content content) {
        ReportTotals totals = content.totals();
        int all = totals.all().organisations();
        String day =
                "Tính đến ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf()) + ", " + content.scopeName();
        if (content.ofOne()) {
            return day + ofOne(totals);
        }
        StringBuilder text =
                new StringBuilder(day + " có " + Numbers.of(all, "tổ chức") + " thuộc diện thực hiện chỉ tiêu");
        List<String> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            totals.level(level)
                    .ifPresent(group ->
                            levels.add(Numbers.of(group.organisations(), "tổ chức") + " " + Names.level(level)));
        }
        String where = totals.areas() > 1 ? " tại " + Numbers.of(totals.areas(), "xã, phường, đặc khu") : "";
        if (levels.size() > 1) {
            text.append(", gồm ").append(Names.joined(levels));
        }
        text.append(where).append(". ");
        text.append(founded(content));
        int registered = totals.plans().registered();
        if (registered > 0) {
            text.append("Có ").append(Numbers.of(registered, "tổ chức"));
            if (all > 1) {
                text.append(" (").append(Numbers.percent(registered, all)).append(")");
            }
            text.append(" đã đăng ký chỉ tiêu riêng trong kế hoạch năm.");
        } else {
            text.append("Chưa có tổ chức nào đăng ký chỉ tiêu riêng trong kế hoạch năm.");
        }
        return text.toString();
    }

    private static String ofOne(ReportTotals totals) {
        if (totals.all().organisations() == 0) {
            return " không thuộc diện thực hiện chỉ tiêu.";
        }
        return " thuộc diện thực hiện chỉ tiêu, "
                + (totals.plans().registered() > 0 ? "đã" : "chưa")
                + " đăng ký chỉ tiêu riêng trong kế hoạch năm.";
    }

    /** Says where an association exists that most areas do not have. */
    private static String founded(Content content) {
        if (content.totals().areas() < 2) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (OrganisationKind kind : OrganisationKind.values()) {
            int number = content.totals()
                    .association(Level.COMMUNE, kind)
                    .map(GroupFigures::organisations)
                    .orElse(0);
            if (number > 0 && number < content.totals().areas() / 2) {
                text.append(Names.row(kind, Level.COMMUNE))
                        .append(" cấp xã đã thành lập tại ")
                        .append(Numbers.of(number, "địa bàn"));
                if (number <= NAMED_AT_MOST) {
                    text.append(": ").append(Names.joined(areas(content, kind)));
                }
                text.append(". ");
            }
        }
        return text.toString();
    }

    private static List<String> areas(Content content, OrganisationKind kind) {
        return content.of(Level.COMMUNE).stream()
                .map(OrganisationFigures::organisation)
                .filter(one -> one.kind() == kind)
                .map(OrganisationFact::areaName)
                .toList();
    }
}
