package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.reports.ReportScope;
import vn.khoso.reports.figures.Attainment;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;
import vn.khoso.reports.words.Sentences;

/** Section II: the results, by level and association, by kind and month, by area. */
final class Results {

    private static final String ORGANISATIONS = "tổ chức";
    private static final String TOP = "mức cao";
    private static final String FLOOR = "mức tối thiểu";
    private static final int NAMED_AT_MOST = 5;

    private Results() {}

    static List<Block> blocks(Content content) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Composer.section(content, 2, "KẾT QUẢ THỰC HIỆN"));
        blocks.add(new Block.Heading(2, "1. Kết quả chung"));
        blocks.add(Block.Paragraph.drafted(overall(content)));
        for (Level level : Level.values()) {
            content.totals()
                    .level(level)
                    .filter(group -> content.totals().groups().size() > 3)
                    .filter(group -> !(content.scope() instanceof ReportScope.Area))
                    .ifPresent(group -> blocks.add(Block.Paragraph.drafted(ofLevel(content, level, group))));
        }
        plans(content).ifPresent(text -> blocks.add(Block.Paragraph.drafted(text)));
        blocks.add(ResultTable.block(content));
        blocks.add(new Block.Heading(2, "2. Loại sản phẩm và tiến độ"));
        blocks.addAll(Pace.blocks(content));
        AreaTable.of(content).ifPresent(table -> {
            blocks.add(new Block.Heading(2, "3. " + table.heading()));
            blocks.add(Block.Paragraph.drafted(table.sentence()));
            table.block().ifPresent(blocks::add);
        });
        return blocks;
    }

    private static String overall(Content content) {
        GroupFigures all = content.totals().all();
        StringBuilder text = new StringBuilder(PeriodWords.opening(content.period()) + ", "
                + (content.ofOne() ? content.scopeName() : "các tổ chức") + " ");
        text.append(Sentences.published(
                content.totals().parts().stream()
                        .mapToInt(ReportTotals.Part::confirmed)
                        .sum(),
                content.totals().parts().stream()
                        .mapToInt(ReportTotals.Part::provisional)
                        .sum()));
        text.append(". ");
        if (!content.period().beginsWithTheYear()) {
            text.append("Lũy kế từ đầu năm")
                    .append(Numbers.NO_BREAK)
                    .append(content.period().quotaYear())
                    .append(
                            all.counted() == 0
                                    ? " chưa có sản phẩm nào"
                                    : " có " + Numbers.of(all.counted(), "sản phẩm"))
                    .append(". ");
        }
        String start = Names.capital(content.scopeName()) + " ";
        text.append(start)
                .append(
                        content.ofOne() && all.organisations() == 1
                                ? (all.floorMet() == 1 ? "đã" : "chưa") + " đạt " + Composer.yearly(content)
                                        + (all.topMet() == 1 ? " và " + TOP : "")
                                : Sentences.met(all.floorMet(), all.organisations(), Composer.yearly(content)));
        if (all.organisations() > 1 && all.floorMet() > 0) {
            text.append("; ").append(topOfAll(all));
        }
        boolean byName = content.scope() instanceof ReportScope.Area && all.organisations() > 1;
        text.append(rest(content, all, byName));
        if (byName && all.noProduct() < all.organisations()) {
            text.append(named(content, content.organisations()));
        }
        return text.append('.').toString();
    }

    private static String topOfAll(GroupFigures all) {
        return all.topMet() == 0
                ? "chưa có tổ chức nào đạt " + TOP
                : Numbers.of(all.topMet(), ORGANISATIONS) + " đạt " + TOP + ", chiếm "
                        + Numbers.percent(all.topMet(), all.organisations());
    }

    /** Counts those that have not reached it; what is said by name afterwards is not counted here. */
    private static String rest(Content content, GroupFigures all, boolean byName) {
        if (all.organisations() < 2 || (byName && content.yearOver())) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!byName) {
            add(parts, all.noProduct(), "chưa có sản phẩm");
        }
        add(parts, all.onlyProvisional(), "mới chỉ có sản phẩm chờ xác nhận");
        add(parts, all.tooFew(), "chưa đủ số sản phẩm");
        if (content.yearOver()) {
            if (all.notMet() == 0 || all.floorMet() == 0) {
                return parts.isEmpty() ? "" : "; " + Names.joined(parts);
            }
            return ". Còn " + Numbers.of(all.notMet(), ORGANISATIONS) + " chưa đạt " + FLOOR
                    + (parts.size() > 1 ? ", gồm " + Names.joined(parts) : "");
        }
        List<String> midYear = new ArrayList<>(parts.reversed());
        return midYear.isEmpty() ? "" : "; " + String.join("; ", midYear);
    }

    private static void add(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(Numbers.of(number, ORGANISATIONS) + " " + words);
        }
    }

    private static String ofLevel(Content content, Level level, GroupFigures group) {
        StringBuilder text = new StringBuilder("- " + Names.capital(Names.level(level)) + ": ");
        text.append(Sentences.met(group.floorMet(), group.organisations(), FLOOR));
        if (group.organisations() > 1 && group.floorMet() > 0) {
            text.append("; ").append(Sentences.met(group.topMet(), group.organisations(), TOP));
        }
        if (level == Level.PROVINCE) {
            text.append(named(content, content.of(Level.PROVINCE)));
        } else {
            text.append(". ").append(extremes(content));
        }
        String written = text.toString().stripTrailing();
        return written.endsWith(".") ? written : written + ".";
    }

    private static String named(Content content, List<OrganisationFigures> bodies) {
        StringBuilder text = new StringBuilder();
        List<String> top = names(bodies, one -> one.attained() == Attainment.TOP_MET);
        if (!content.yearOver()
                && !top.isEmpty()
                && content.of(Level.PROVINCE).equals(bodies)
                && top.size() < bodies.size()
                && top.size() <= NAMED_AT_MOST) {
            text.append(" (").append(Names.joined(top)).append(")");
        }
        boolean year = content.yearOver();
        List<String> none =
                names(bodies, one -> year ? !one.attained().met() : one.attained() == Attainment.NO_PRODUCT);
        List<String> notTop = names(bodies, one -> one.attained() == Attainment.FLOOR_MET);
        if (!none.isEmpty()) {
            text.append(remaining(none, bodies.size(), year ? "chưa đạt " + FLOOR : "chưa có sản phẩm"));
        } else if (year && !notTop.isEmpty()) {
            text.append(remaining(notTop, bodies.size(), "chưa đạt " + TOP));
        }
        return text.toString();
    }

    private static String remaining(List<String> names, int all, String what) {
        if (names.size() == all) {
            // that nobody has reached it is said already
            return what.startsWith("chưa có") && all > 1
                    ? ". Cả " + Numbers.of(all, ORGANISATIONS) + " đều " + what
                    : "";
        }
        String start = ". Còn " + Numbers.of(names.size(), ORGANISATIONS) + " " + what;
        return names.size() > NAMED_AT_MOST
                ? start + " (Bảng" + Numbers.NO_BREAK + "1)"
                : start + " là " + Names.joined(names);
    }

    private static List<String> names(List<OrganisationFigures> bodies, Predicate<OrganisationFigures> wanted) {
        return bodies.stream()
                .filter(wanted)
                .map(one -> Names.of(one.organisation()))
                .toList();
    }

    /** Names the highest and the lowest share among associations that exist in every area; a tie names all. */
    private static String extremes(Content content) {
        ReportTotals totals = content.totals();
        List<GroupFigures> everywhere = totals.associations(Level.COMMUNE).stream()
                .filter(group -> group.organisations() >= totals.areas())
                .toList();
        StringBuilder text = new StringBuilder();
        if (totals.areas() > 1 && everywhere.size() > 1) {
            Comparator<GroupFigures> byShare =
                    Comparator.comparingDouble(group -> (double) group.floorMet() / group.organisations());
            GroupFigures best = everywhere.stream().max(byShare).orElseThrow();
            GroupFigures worst = everywhere.stream().min(byShare).orElseThrow();
            if (byShare.compare(best, worst) != 0) {
                text.append(content.yearOver() ? "" : "Trong đó, ")
                        .append(tied(everywhere, best, byShare))
                        .append(" có tỷ lệ đạt mức tối thiểu cao nhất trong các tổ chức có ở đủ ")
                        .append(Numbers.of(totals.areas(), "địa bàn"))
                        .append(" (")
                        .append(Numbers.percent(best.floorMet(), best.organisations()))
                        .append("), ")
                        .append(tied(everywhere, worst, byShare))
                        .append(" có tỷ lệ thấp nhất (")
                        .append(Numbers.percent(worst.floorMet(), worst.organisations()))
                        .append("). ");
            }
        }
        return text.append(elsewhere(content)).toString();
    }

    private static String tied(List<GroupFigures> all, GroupFigures like, Comparator<GroupFigures> byShare) {
        return Names.joined(all.stream()
                .filter(group -> byShare.compare(group, like) == 0)
                .map(group -> Names.association(group.kind().orElseThrow()))
                .toList());
    }

    private static String elsewhere(Content content) {
        ReportTotals totals = content.totals();
        if (content.yearOver()) {
            return totals.areas() < 2 ? "" : whereAllMet(totals.areasAllMet(), totals.areas());
        }
        StringBuilder text = new StringBuilder();
        for (OrganisationKind kind : OrganisationKind.values()) {
            totals.association(Level.COMMUNE, kind)
                    .filter(group -> totals.areas() > 1 && group.organisations() < totals.areas())
                    .ifPresent(group -> text.append("Đối với ")
                            .append(kind == OrganisationKind.TRADE_UNION ? "công đoàn" : Names.association(kind))
                            .append(", ")
                            .append(Sentences.met(group.floorMet(), group.organisations(), FLOOR))
                            .append(
                                    group.floorMet() == 0 || group.organisations() == 1
                                            ? ""
                                            : ", " + Sentences.met(group.topMet(), group.organisations(), TOP))
                            .append(". "));
        }
        return text.toString();
    }

    private static String whereAllMet(int areas, int all) {
        String where = "xã, phường, đặc khu";
        if (areas == 0) {
            return "Chưa có " + where + " nào có tất cả tổ chức đều đạt mức tối thiểu.";
        }
        return areas == all
                ? "Cả " + Numbers.of(all, where) + " đều có tất cả tổ chức đạt mức tối thiểu."
                : "Có " + Numbers.ofAll(areas, all, where) + " có tất cả tổ chức đều đạt mức tối thiểu.";
    }

    private static Optional<String> plans(Content content) {
        ReportTotals.Plans plans = content.totals().plans();
        if (!content.yearOver() || plans.registered() < 2) {
            return Optional.empty();
        }
        return Optional.of("- Về chỉ tiêu tự đăng ký: trong " + Numbers.of(plans.registered(), ORGANISATIONS)
                + " đã đăng ký chỉ tiêu riêng, "
                + (plans.met() == 0
                        ? "chưa có tổ chức nào"
                        : plans.met() == plans.registered()
                                ? "tất cả đều"
                                : "có " + Numbers.ofAll(plans.met(), plans.registered(), ORGANISATIONS))
                + " hoàn thành chỉ tiêu đã đăng ký"
                + (plans.met() == 0 ? "." : ", chiếm " + Numbers.percent(plans.met(), plans.registered()) + "."));
    }
}
