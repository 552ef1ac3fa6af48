package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;

/** Annex I: the products, those of the province's bodies first, then those of the communes, the newest first. */
final class ProductAnnex {

    private static final double POINTS = 11;

    private ProductAnnex() {}

    static Block.Table block(Content content) {
        List<Block.Row> rows = new ArrayList<>();
        int number = 0;
        int group = 0;
        for (Level level : Level.values()) {
            List<ListedProduct> products = content.products().stream()
                    .filter(product -> product.level() == level)
                    .toList();
            if (!products.isEmpty()) {
                group++;
                rows.add(new Block.Row(
                        List.of(Block.Cell.left(name(content, group, level, products.size()))), Block.Weight.GROUP));
                for (ListedProduct product : products) {
                    number++;
                    rows.add(row(number, product));
                }
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Block.Row(
                    List.of(Block.Cell.left("Chưa ghi nhận sản phẩm nào trong kỳ.")), Block.Weight.GROUP));
        }
        return new Block.Table(
                "",
                List.of(9.0, 28.0, 72.0, 62.0, 32.0, 24.0, 25.0),
                List.of(List.of(
                        new Block.HeadCell("TT", 1, 1),
                        new Block.HeadCell("Mã sản phẩm", 1, 1),
                        new Block.HeadCell("Tên sản phẩm", 1, 1),
                        new Block.HeadCell("Tổ chức", 1, 1),
                        new Block.HeadCell("Loại", 1, 1),
                        new Block.HeadCell("Ngày công bố", 1, 1),
                        new Block.HeadCell("Tình trạng", 1, 1))),
                rows,
                List.of(new Block.Note("Ghi chú:", remarks(content))),
                POINTS);
    }

    private static String name(Content content, int group, Level level, int listed) {
        String start = "I".repeat(group) + ". " + Names.capital(Names.level(level)) + " (";
        int all = level == Level.COMMUNE ? content.counted() : listed;
        return all == listed
                ? start + Numbers.plain(all) + Numbers.NO_BREAK + "sản phẩm)"
                : start + "trích " + Numbers.plain(listed) + Numbers.NO_BREAK
                        + "sản phẩm công bố gần nhất trong tổng số " + Numbers.plain(all) + Numbers.NO_BREAK
                        + "sản phẩm)";
    }

    private static Block.Row row(int number, ListedProduct product) {
        return new Block.Row(
                List.of(
                        Block.Cell.centre(Integer.toString(number)),
                        new Block.Cell(product.id().value(), Block.Align.CENTRE, Optional.of(product.address()), false),
                        Block.Cell.left(product.title()),
                        Block.Cell.left(product.organisation()),
                        Block.Cell.left(Names.capital(Names.kind(product.kind()))),
                        Block.Cell.centre(Numbers.dayInTable(product.day())),
                        Block.Cell.centre(product.confirmed() ? "Đã xác nhận" : "Tạm tính")),
                Block.Weight.PLAIN);
    }

    private static String remarks(Content content) {
        int all = content.totals().all().inPeriod();
        StringBuilder text = new StringBuilder(
                "Số liệu tính đến ngày" + Numbers.NO_BREAK + Numbers.dayInText(content.asOf()) + ". ");
        if (content.products().size() < all) {
            text.append("Danh mục đầy đủ ").append(Numbers.of(all, "sản phẩm")).append(" được gửi kèm bản điện tử. ");
        }
        text.append("“Ngày công bố” là ngày công bố lần đầu.");
        content.products().stream()
                .findFirst()
                .ifPresent(first -> text.append(" Địa chỉ của mỗi sản phẩm: ")
                        .append(first.address(), 0, first.address().lastIndexOf('/') + 1)
                        .append(" và mã sản phẩm."));
        return text.toString();
    }
}
