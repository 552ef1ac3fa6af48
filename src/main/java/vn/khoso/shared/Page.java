package vn.khoso.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param rows the rows of this page, in order
 * @param number 1 for the first page
 * @param size how many rows a full page has, at least 1
 * @param total how many rows there are on all pages
 * @param <T> what a row is
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    /** Refuses page numbers and sizes below 1 and copies the rows. */
    public Page {
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException(
                    "page number and size must be >= 1 and total >= 0, got " + number + ", " + size + ", " + total);
        }
        rows = List.copyOf(rows);
    }

    /** Returns how many pages there are, at least 1. */
    public int count() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Tells whether a page follows this one. */
    public boolean hasNext() {
        return number < count();
    }

    /** Tells whether a page comes before this one. */
    public boolean hasPrevious() {
        return number > 1;
    }

    /** Returns the number of the first row on this page, counted from 1; 0 when the list is empty. */
    public long firstRow() {
        return rows.isEmpty() ? 0 : (long) (number - 1) * size + 1;
    }

    /** Returns the number of the last row on this page; 0 when the list is empty. */
    public long lastRow() {
        return rows.isEmpty() ? 0 : firstRow() + rows.size() - 1;
    }

    /** Returns the same page with every row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(rows.stream().<R>map(turn).toList(), number, size, total);
    }
}
