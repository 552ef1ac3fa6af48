package vn.khoso.web.supervisor;

import java.util.List;
import vn.khoso.quota.ClosedStatement;
import vn.khoso.quota.ClosedStatement.Row;
import vn.khoso.shared.Page;

/**
 * The totals of a closed statement, summed from its rows.
 *
 * @param organisations how many organisations had a target
 * @param met how many had reached the floor by confirmed products
 * @param onlyProvisional how many had reached it only with provisional ones
 * @param confirmed confirmed products
 * @param provisional products without a ruling
 */
record ClosedTotals(int organisations, long met, long onlyProvisional, int confirmed, int provisional) {

    static ClosedTotals of(ClosedStatement statement) {
        List<Row> rows = statement.organisations();
        long met = rows.stream().filter(row -> row.confirmed() >= row.floor()).count();
        long all = rows.stream()
                .filter(row -> row.confirmed() + row.provisional() >= row.floor())
                .count();
        return new ClosedTotals(
                rows.size(),
                met,
                all - met,
                rows.stream().mapToInt(Row::confirmed).sum(),
                rows.stream().mapToInt(Row::provisional).sum());
    }

    static Page<Row> page(ClosedStatement statement, int number, int size) {
        List<Row> rows = statement.organisations();
        int wanted = Math.max(1, number);
        List<Row> shown =
                rows.stream().skip((long) (wanted - 1) * size).limit(size).toList();
        return new Page<>(shown, wanted, size, rows.size());
    }
}
