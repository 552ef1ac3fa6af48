package vn.khoso.quota;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.khoso.quota.ClosedStatement.Counted;
import vn.khoso.quota.ClosedStatement.Row;

/**
 * A closed statement as a table for spreadsheets: UTF-8 with a byte order mark, commas, CRLF, quotes where needed, cells
 * that a spreadsheet would take for a formula made plain. Its words are part of format 1 and stay as they are, so that the
 * same statement gives the same bytes for ever.
 */
public final class StatementCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEAD = List.of(
            "Mã tổ chức",
            "Tổ chức",
            "Cấp",
            "Mã địa bàn",
            "Địa bàn",
            "Mức tối thiểu",
            "Mức cao",
            "Chỉ tiêu riêng",
            "Đã xác nhận",
            "Tạm tính",
            "Tổng được tính",
            "Mã sản phẩm");

    private StatementCsv() {}

    /** Returns the bytes. */
    public static byte[] of(ClosedStatement statement) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, HEAD);
        statement.organisations().forEach(row -> line(text, cells(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.id().value(),
                row.name(),
                switch (row.level()) {
                    case PROVINCE -> "Tỉnh";
                    case COMMUNE -> "Xã";
                },
                row.area().value(),
                row.areaName(),
                Integer.toString(row.floor()),
                Integer.toString(row.top()),
                row.ownTarget().map(target -> Integer.toString(target)).orElse(""),
                Integer.toString(row.confirmed()),
                Integer.toString(row.provisional()),
                Integer.toString(row.confirmed() + row.provisional()),
                row.products().stream()
                        .map(Counted::id)
                        .map(id -> id.value())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(StatementCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String plain = formula ? "'" + value : value;
        boolean quoted =
                plain.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
