package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;

/** Annex II: the products of every commune body, in the order of the official code, since names collide. */
final class AreaAnnex {

    private static final double POINTS = 10.5;
    private static final double WIDTH_MM = 165;
    private static final double FIXED_MM = 7 + 13 + 33 + 14 + 16;
    private static final String NONE = "–";

    private final Content content;
    private final List<OrganisationKind> kinds;

    private AreaAnnex(Content content) {
        this.content = content;
        this.kinds = content.totals().associations(Level.COMMUNE).stream()
                .map(group -> group.kind().orElseThrow())
                .toList();
    }

    static Block.Table block(Content content) {
        return new AreaAnnex(content).table();
    }

    private Block.Table table() {
        Map<String, List<OrganisationFigures>> areas = new LinkedHashMap<>();
        List<OrganisationFigures> bodies = content.of(Level.COMMUNE);
        bodies.forEach(one -> areas.computeIfAbsent(one.organisation().area().value(), code -> new ArrayList<>())
                .add(one));
        List<Block.Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<OrganisationFigures>> area : areas.entrySet()) {
            String name =
                    Names.capital(area.getValue().getFirst().organisation().areaName());
            rows.add(row(Integer.toString(rows.size() + 1), area.getKey(), name, area.getValue()));
        }
        rows.add(row("", "", "Cộng", bodies));
        return new Block.Table(
                "", widths(), List.of(head()), rows, List.of(new Block.Note("Ghi chú:", remarks())), POINTS);
    }

    private List<Double> widths() {
        List<Double> widths = new ArrayList<>(List.of(7.0, 13.0, 31.0));
        for (int i = 0; i < kinds.size(); i++) {
            widths.add((WIDTH_MM - FIXED_MM) / kinds.size());
        }
        widths.add(14.0);
        widths.add(18.0);
        return widths;
    }

    private List<Block.HeadCell> head() {
        List<String> words = new ArrayList<>(List.of("TT", "Mã đơn vị", "Xã, phường, đặc khu"));
        kinds.forEach(kind -> words.add(Names.brief(kind)));
        words.add("Cộng");
        words.add("Đạt mức tối" + Numbers.NO_BREAK + "thiểu");
        return words.stream().map(word -> new Block.HeadCell(word, 1, 1)).toList();
    }

    private Block.Row row(String number, String code, String name, List<OrganisationFigures> bodies) {
        boolean sum = number.isEmpty();
        List<Block.Cell> cells =
                new ArrayList<>(List.of(Block.Cell.centre(number), Block.Cell.centre(code), Block.Cell.left(name)));
        for (OrganisationKind kind : kinds) {
            List<OrganisationFigures> ofKind = bodies.stream()
                    .filter(one -> one.organisation().kind() == kind)
                    .toList();
            boolean missing =
                    !sum && ofKind.stream().anyMatch(one -> !one.attained().met());
            cells.add(new Block.Cell(figures(ofKind), Block.Align.CENTRE, Optional.empty(), missing));
        }
        cells.add(Block.Cell.centre(figures(bodies)));
        long met = bodies.stream().filter(one -> one.attained().met()).count();
        cells.add(Block.Cell.centre(met + "/" + bodies.size()));
        return new Block.Row(cells, sum ? Block.Weight.BOLD : Block.Weight.PLAIN);
    }

    /** Returns {@code 1}, {@code 1 + 1} for a confirmed and a provisional one, or a dash where there is no body. */
    private static String figures(List<OrganisationFigures> bodies) {
        if (bodies.isEmpty()) {
            return NONE;
        }
        int confirmed = bodies.stream().mapToInt(OrganisationFigures::confirmed).sum();
        int provisional =
                bodies.stream().mapToInt(OrganisationFigures::provisional).sum();
        return provisional == 0
                ? Numbers.plain(confirmed)
                : Numbers.plain(confirmed) + Numbers.NO_BREAK + "+" + Numbers.NO_BREAK + Numbers.plain(provisional);
    }

    private String remarks() {
        return "Số liệu tính đến ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf())
                + (content.period().beginsWithTheYear()
                        ? ""
                        : ", lũy kế từ ngày" + Numbers.NO_BREAK + "01/01/"
                                + content.period().quotaYear())
                + ". “1 + 1”: 01 sản phẩm đã xác nhận và 01 sản phẩm tạm tính; “–”: không có tổ chức; ô nền xám: chưa đạt mức tối"
                + " thiểu (" + (content.provisionalCounts() ? "tính cả" : "chỉ tính")
                + (content.provisionalCounts() ? " sản phẩm tạm tính)." : " sản phẩm đã xác nhận).");
    }
}
