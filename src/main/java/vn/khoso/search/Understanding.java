package vn.khoso.search;

import java.util.List;

/**
 * How a query was read, in words a page can show.
 *
 * @param text the reading with its marks, such as {@code tuyên truyền nông thôn mới}; empty when it was taken as typed
 * @param alsoSearched abbreviations or full forms that were looked for as well, such as {@code NTM}
 */
public record Understanding(String text, List<String> alsoSearched) {

    /** The query was taken exactly as typed. */
    public static final Understanding AS_TYPED = new Understanding("", List.of());

    /** Copies the list. */
    public Understanding {
        alsoSearched = List.copyOf(alsoSearched);
    }
}
