package vn.khoso.web.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchResult;
import vn.khoso.web.view.SearchWish;

/**
 * Another spelling that finds much more than what was typed: wrong marks, or quotes around words that nobody wrote so. The
 * search reads generously by itself; this is for what it must take as meant.
 */
@Component
final class DidYouMean {

    /** So many times more products make a spelling worth a line. */
    private static final int MORE = 4;

    private static final int FEW = 3;

    private final SearchIndex index;

    DidYouMean(SearchIndex index) {
        this.index = index;
    }

    /** Returns the better spelling, if there is one; asked only when little was found. */
    Optional<Spelling> of(SearchWish wish, SearchResult result, Instant now) {
        if (wish.text().isEmpty() || result.total() >= FEW || wish.page() > 1) {
            return Optional.empty();
        }
        for (String text : candidates(wish.text(), result.understanding().text())) {
            SearchWish other = wish.withText(text);
            SearchResult found = index.search(other.query(now, 1));
            if (found.total() >= Math.max(1, MORE * result.total())) {
                return Optional.of(new Spelling(shown(text, found), found.total(), other.address()));
            }
        }
        return Optional.empty();
    }

    private static List<String> candidates(String typed, String read) {
        List<String> candidates = new ArrayList<>();
        candidates.add(read);
        candidates.add(typed.replaceAll("[\"“”]", " ")
                .replaceAll("(?<!\\S)-(?=\\S)", "")
                .strip());
        candidates.add(Plain.of(typed));
        candidates.removeIf(text -> text.isBlank() || text.equalsIgnoreCase(typed));
        return candidates;
    }

    /** Plain words are shown with the marks the index knows them by. */
    private static String shown(String text, SearchResult found) {
        return found.understanding().text().isEmpty()
                ? text
                : found.understanding().text();
    }

    /**
     * A better spelling.
     *
     * @param text the words
     * @param count how many products it finds
     * @param href where it leads
     */
    record Spelling(String text, long count, String href) {}
}
