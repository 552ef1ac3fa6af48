package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/** Table 1: the results by level and association. (1) = (4) + (8) + (9), and the rows of a level add up to it. */
final class ResultTable {

    private static final double POINTS = 11;
    private static final double TEXT_WIDTH_MM = 165;
    private static final List<Double> WIDTHS = List.of(8.0, 36.6, 12.7, 15.4, 12.0, 13.5, 13.0, 13.0, 13.0, 12.7, 15.1);
    private static final double MORE_MM = 15.1;
    private static final String NO_SHARE = "–";

    private final Content content;
    private final boolean tooFew;
    private final boolean inPeriod;

    private ResultTable(Content content) {
        this.content = content;
        this.tooFew = content.totals().all().tooFew() > 0;
        this.inPeriod = !content.period().beginsWithTheYear();
    }

    static Block.Table block(Content content) {
        return new ResultTable(content).table();
    }

    private Block.Table table() {
        return new Block.Table(
                "Bảng" + Numbers.NO_BREAK + "1. Kết quả thực hiện theo tổ chức và cấp"
                        + (content.yearOver() ? ", " + PeriodWords.full(content.period()) : ""),
                widths(),
                head(),
                rows(),
                List.of(new Block.Note("Ghi chú:", remarks()), new Block.Note("Cách tính:", rules())),
                POINTS);
    }

    private int more() {
        return (tooFew ? 1 : 0) + (inPeriod ? 1 : 0);
    }

    private List<Double> widths() {
        List<Double> widths = new ArrayList<>(WIDTHS);
        for (int i = 0; i < more(); i++) {
            widths.add(MORE_MM);
        }
        double sum = widths.stream().mapToDouble(width -> width).sum();
        return widths.stream().map(width -> width * TEXT_WIDTH_MM / sum).toList();
    }

    private List<List<Block.HeadCell>> head() {
        List<Block.HeadCell> first = new ArrayList<>(List.of(
                new Block.HeadCell("TT", 1, 2),
                new Block.HeadCell("Tổ chức", 1, 2),
                new Block.HeadCell("Số tổ chức", 1, 2),
                new Block.HeadCell("Số sản phẩm", 2, 1),
                new Block.HeadCell("Đạt mức tối" + Numbers.NO_BREAK + "thiểu", 2, 1),
                new Block.HeadCell("Đạt mức cao", 2, 1),
                new Block.HeadCell("Chờ xác nhận", 1, 2),
                new Block.HeadCell("Chưa có sản phẩm", 1, 2)));
        if (tooFew) {
            first.add(new Block.HeadCell("Chưa đủ sản phẩm", 1, 2));
        }
        if (inPeriod) {
            first.add(new Block.HeadCell("Sản phẩm trong kỳ", 1, 2));
        }
        return List.of(
                first,
                Stream.of("Đã xác nhận", "Tạm tính", "Số tổ chức", "Tỷ lệ (%)", "Số tổ chức", "Tỷ lệ (%)")
                        .map(text -> new Block.HeadCell(text, 1, 1))
                        .toList());
    }

    private List<Block.Row> rows() {
        List<Block.Row> rows = new ArrayList<>();
        List<Block.Cell> numbers = new ArrayList<>(List.of(Block.Cell.centre("A"), Block.Cell.centre("B")));
        for (int column = 1; column <= 9 + more(); column++) {
            numbers.add(Block.Cell.centre("(" + column + ")"));
        }
        rows.add(new Block.Row(numbers, Block.Weight.COLUMN_NUMBERS));
        ReportTotals totals = content.totals();
        rows.add(row("", "Tổng số", totals.all(), Block.Weight.BOLD));
        int number = 0;
        for (Level level : Level.values()) {
            Optional<GroupFigures> group = totals.level(level);
            if (group.isPresent()) {
                number++;
                rows.add(row("I".repeat(number), Names.capital(Names.level(level)), group.get(), Block.Weight.BOLD));
                int line = 0;
                for (GroupFigures association : totals.associations(level)) {
                    line++;
                    String name = Names.row(association.kind().orElseThrow(), level);
                    rows.add(row(Integer.toString(line), name, association, Block.Weight.PLAIN));
                }
            }
        }
        return rows;
    }

    private Block.Row row(String number, String name, GroupFigures group, Block.Weight weight) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.centre(number));
        cells.add(Block.Cell.left(name));
        cells.add(figure(group.organisations()));
        cells.add(figure(group.confirmed()));
        cells.add(figure(group.provisional()));
        cells.add(figure(group.floorMet()));
        cells.add(Block.Cell.right(share(group.floorMet(), group.organisations())));
        cells.add(figure(group.topMet()));
        cells.add(Block.Cell.right(share(group.topMet(), group.organisations())));
        cells.add(figure(group.onlyProvisional()));
        cells.add(figure(group.noProduct()));
        if (tooFew) {
            cells.add(figure(group.tooFew()));
        }
        if (inPeriod) {
            cells.add(figure(group.inPeriod()));
        }
        return new Block.Row(cells, weight);
    }

    private static Block.Cell figure(int number) {
        return Block.Cell.right(Numbers.plain(number));
    }

    /** Returns the share, or a dash for a single organisation. */
    static String share(int part, int whole) {
        return whole <= 1 ? NO_SHARE : Numbers.share(part, whole);
    }

    private String remarks() {
        StringBuilder text = new StringBuilder("Số liệu tính đến ngày" + Numbers.NO_BREAK
                + Numbers.dayInText(content.asOf())
                + content.closedOn()
                        .map(day -> ", theo bản chốt ngày" + Numbers.NO_BREAK + Numbers.dayInText(day))
                        .orElse("")
                + ". (5) = (4)/(1); (7) = (6)/(1); (1) = (4) + (8) + (9)"
                + (tooFew ? " + (10)" : "") + ". ");
        if (content.provisionalCounts()) {
            text.append("Cột (4), (6) tính cả sản phẩm tạm tính");
        } else {
            text.append("Cột (4), (6) chỉ tính sản phẩm đã xác nhận; cột (8) là tổ chức mới chỉ có sản phẩm tạm tính");
        }
        text.append("; dấu “–”: không tính tỷ lệ cho từng tổ chức. ");
        if (inPeriod) {
            text.append("Cột (2) đến (9) tính lũy kế từ ngày" + Numbers.NO_BREAK + "01/01/")
                    .append(content.period().quotaYear())
                    .append("; cột (")
                    .append(9 + more())
                    .append(") là sản phẩm công bố ")
                    .append(PeriodWords.full(content.period()))
                    .append(". ");
        }
        return text.append(levels()).toString();
    }

    private String levels() {
        List<String> floors = new ArrayList<>();
        List<String> tops = new ArrayList<>();
        for (Level level : Level.values()) {
            content.of(level).stream().findFirst().ifPresent(one -> {
                floors.add(Names.level(level) + " "
                        + Numbers.inText(one.organisation().floor()));
                tops.add(Names.level(level) + " "
                        + Numbers.inText(one.organisation().top()));
            });
        }
        long different = floors.stream()
                .map(text -> text.substring(text.lastIndexOf(' ')))
                .distinct()
                .count();
        String floor = different == 1
                ? floors.getFirst().substring(floors.getFirst().lastIndexOf(' ') + 1)
                : String.join(", ", floors);
        return "Mức tối thiểu: " + floor + Numbers.NO_BREAK + "sản phẩm/năm; mức cao: " + String.join(", ", tops)
                + Numbers.NO_BREAK + "sản phẩm/năm.";
    }

    private String joint() {
        List<Level> told = Arrays.stream(Level.values())
                .filter(level -> !content.of(level).isEmpty())
                .toList();
        List<String> each = told.stream()
                .filter(content.creditAll()::contains)
                .map(Names::level)
                .toList();
        if (each.isEmpty()) {
            return "Sản phẩm phối hợp tính cho tổ chức chủ trì";
        }
        String all = "tính cho từng tổ chức cùng thực hiện";
        return each.size() == told.size()
                ? "Sản phẩm phối hợp " + all
                : "Sản phẩm phối hợp tính cho tổ chức chủ trì, riêng " + Names.joined(each) + " " + all;
    }

    private String rules() {
        boolean front = content.organisations().stream()
                .anyMatch(one -> one.organisation().kind() == OrganisationKind.FRONT);
        return "a) Chỉ tính sản phẩm đặc trưng đã công bố; mỗi sản phẩm tính một lần cho một tổ chức, vào năm công bố lần đầu"
                + " (theo giờ Việt Nam). b) " + joint() + ". c) Sản phẩm trùng tệp gốc: chỉ tính sản phẩm"
                + " công bố sớm nhất. d) “Đã xác nhận”: cơ quan theo dõi xác nhận là đặc trưng; “tạm tính”: đã công bố, đang chờ xác"
                + " nhận. đ) Tỷ lệ tính trên số tổ chức đang hoạt động trong kỳ"
                + (content.mayHoldTheFront()
                        ? ", " + (front ? "gồm cả" : "không gồm") + " Ủy ban MTTQ Việt Nam các cấp."
                        : ".");
    }
}
