package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.reports.figures.Attainment;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/**
 * Table 2: where organisations are missing. While the year runs, the areas with many bodies without a product; at its end,
 * every area with a body below the floor.
 */
public final class AreaTable {

    private static final double POINTS = 11;
    private static final String ORGANISATIONS = "tổ chức";

    private final Content content;
    private final List<AreaRow> rows;
    private final boolean year;

    private AreaTable(Content content, List<AreaRow> rows) {
        this.content = content;
        this.rows = rows;
        this.year = content.yearOver();
    }

    /** Returns the table and its text; empty where there are no several areas. */
    static Optional<AreaTable> of(Content content) {
        return content.totals().areas() < 2 ? Optional.empty() : Optional.of(new AreaTable(content, rows(content)));
    }

    /** Returns its rows in the order of the official code. */
    public static List<AreaRow> rows(Content content) {
        boolean year = content.yearOver();
        Map<String, List<OrganisationFigures>> areas = new LinkedHashMap<>();
        for (OrganisationFigures one : content.of(Level.COMMUNE)) {
            areas.computeIfAbsent(one.organisation().area().value(), code -> new ArrayList<>())
                    .add(one);
        }
        return areas.values().stream()
                .map(AreaRow::of)
                .filter(row -> year
                        ? !row.missing().isEmpty()
                        : row.noProduct() >= content.letterhead().threshold())
                .toList();
    }

    String heading() {
        if (year) {
            return "Các tổ chức chưa đạt mức tối thiểu";
        }
        return crowded() ? "Các địa bàn có nhiều tổ chức chưa có sản phẩm" : "Kết quả tại các địa bàn";
    }

    /** Tells whether any area has as many bodies as make it worth naming; one association has one in each. */
    private boolean crowded() {
        Map<String, Integer> bodies = new LinkedHashMap<>();
        for (OrganisationFigures one : content.of(Level.COMMUNE)) {
            bodies.merge(one.organisation().area().value(), 1, Integer::sum);
        }
        return bodies.values().stream()
                .anyMatch(number -> number >= content.letterhead().threshold());
    }

    String sentence() {
        return year ? yearSentence() : midYearSentence();
    }

    private String midYearSentence() {
        var communes = content.totals().level(Level.COMMUNE).orElseThrow();
        if (communes.noProduct() == 0) {
            return "Không có tổ chức cấp xã nào chưa có sản phẩm; kết quả của từng tổ chức tại Phụ" + Numbers.NO_BREAK
                    + "lục" + Numbers.NO_BREAK + "II.";
        }
        String start = communes.noProduct() == communes.organisations()
                ? "Cả " + Numbers.of(communes.organisations(), ORGANISATIONS) + " cấp xã đều chưa có sản phẩm. "
                : "Còn " + Numbers.ofAll(communes.noProduct(), communes.organisations(), ORGANISATIONS)
                        + " cấp xã chưa có sản phẩm. ";
        if (!crowded()) {
            return start.strip() + " Kết quả của từng tổ chức tại Phụ" + Numbers.NO_BREAK + "lục" + Numbers.NO_BREAK
                    + "II.";
        }
        String threshold = Numbers.of(content.letterhead().threshold(), ORGANISATIONS);
        String named = rows.isEmpty()
                ? "Không có địa bàn nào có từ " + threshold + " trở lên chưa có sản phẩm"
                : "Trong đó, " + Numbers.of(rows.size(), "địa bàn") + " có từ " + threshold
                        + " trở lên chưa có sản phẩm (Bảng" + Numbers.NO_BREAK + "2)";
        return start + named + "; kết quả của từng tổ chức tại Phụ" + Numbers.NO_BREAK + "lục" + Numbers.NO_BREAK
                + "II.";
    }

    private String yearSentence() {
        var communes = content.totals().level(Level.COMMUNE).orElseThrow();
        String start = "Đến hết ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf()) + ", ";
        String commune = communes.notMet() == 0
                ? "cấp xã không có tổ chức nào chưa đạt mức tối thiểu"
                : "còn " + Numbers.of(communes.notMet(), ORGANISATIONS) + " cấp xã tại "
                        + Numbers.of(rows.size(), "địa bàn") + " chưa đạt mức tối thiểu (Bảng" + Numbers.NO_BREAK
                        + "2)";
        String province = content.totals()
                .level(Level.PROVINCE)
                .map(group -> group.notMet() == 0
                        ? "; cấp tỉnh không có tổ chức nào chưa đạt mức tối thiểu"
                        : "; cấp tỉnh còn " + Numbers.of(group.notMet(), ORGANISATIONS) + " chưa đạt mức tối thiểu")
                .orElse("");
        return start + commune + province + ".";
    }

    Optional<Block> block() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String caption = year
                ? "Bảng" + Numbers.NO_BREAK + "2. Các tổ chức cấp xã chưa đạt mức tối thiểu "
                        + PeriodWords.full(content.period())
                : "Bảng" + Numbers.NO_BREAK + "2. Các địa bàn có từ "
                        + Numbers.of(content.letterhead().threshold(), ORGANISATIONS) + " trở lên chưa có sản phẩm";
        return Optional.of(new Block.Table(
                caption,
                year ? List.of(9.0, 48.0, 17.0, 18.5, 18.5, 54.0) : List.of(9.0, 41.7, 17.3, 18.5, 78.5),
                List.of(head()),
                lines(),
                List.of(new Block.Note("Ghi chú:", remarks())),
                POINTS));
    }

    private List<Block.HeadCell> head() {
        List<Block.HeadCell> head = new ArrayList<>();
        head.add(new Block.HeadCell("TT", 1, 1));
        head.add(new Block.HeadCell("Xã, phường, đặc khu", 1, 1));
        head.add(new Block.HeadCell("Số tổ chức", 1, 1));
        head.add(new Block.HeadCell("Chưa có sản phẩm", 1, 1));
        if (year) {
            head.add(new Block.HeadCell("Chờ xác nhận", 1, 1));
        }
        head.add(new Block.HeadCell("Tên tổ chức", 1, 1));
        return head;
    }

    private List<Block.Row> lines() {
        List<Block.Row> lines = new ArrayList<>();
        for (AreaRow row : rows) {
            lines.add(line(
                    Integer.toString(lines.size() + 1),
                    Names.capital(row.name()),
                    List.of(row.organisations(), row.noProduct(), row.onlyProvisional()),
                    row.names(year),
                    Block.Weight.PLAIN));
        }
        lines.add(line(
                "",
                "Cộng",
                List.of(
                        rows.stream().mapToInt(AreaRow::organisations).sum(),
                        rows.stream().mapToInt(AreaRow::noProduct).sum(),
                        rows.stream().mapToInt(AreaRow::onlyProvisional).sum()),
                "",
                Block.Weight.BOLD));
        return lines;
    }

    private Block.Row line(String number, String name, List<Integer> figures, String bodies, Block.Weight weight) {
        List<Block.Cell> cells = new ArrayList<>(List.of(Block.Cell.centre(number), Block.Cell.left(name)));
        figures.stream()
                .limit(year ? 3 : 2)
                .map(Numbers::plain)
                .map(Block.Cell::right)
                .forEach(cells::add);
        cells.add(Block.Cell.left(bodies));
        return new Block.Row(cells, weight);
    }

    private String remarks() {
        boolean waiting = year && rows.stream().anyMatch(row -> row.onlyProvisional() > 0);
        return "Số liệu tính đến ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf())
                + "; sắp xếp theo mã đơn vị hành chính."
                + (waiting ? " Dấu (*): tổ chức đã công bố sản phẩm, đang chờ xác nhận." : "");
    }

    /**
     * What is missing in an area.
     *
     * @param area its code
     * @param name its name with the word before it
     * @param organisations its bodies
     * @param missing those below the floor
     */
    public record AreaRow(String area, String name, int organisations, List<OrganisationFigures> missing) {

        static AreaRow of(List<OrganisationFigures> bodies) {
            var first = bodies.getFirst().organisation();
            return new AreaRow(
                    first.area().value(),
                    first.areaName(),
                    bodies.size(),
                    bodies.stream().filter(one -> !one.attained().met()).toList());
        }

        /** Returns the bodies without a product that counts. */
        public List<OrganisationFigures> without() {
            return missing.stream()
                    .filter(one -> one.attained() == Attainment.NO_PRODUCT)
                    .toList();
        }

        /** Returns how many bodies have no product that counts. */
        public int noProduct() {
            return without().size();
        }

        /** Returns how many wait for a ruling to reach the floor. */
        public int onlyProvisional() {
            return (int) missing.stream()
                    .filter(one -> one.attained() == Attainment.ONLY_PROVISIONAL)
                    .count();
        }

        private String names(boolean year) {
            List<OrganisationFigures> named = year ? missing : without();
            return String.join(
                    ", ",
                    named.stream()
                            .map(one -> Names.brief(one.organisation().kind())
                                    + (one.attained() == Attainment.ONLY_PROVISIONAL ? "*" : ""))
                            .toList());
        }
    }
}
