package vn.khoso.web.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchResult;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.view.SearchWish;

/** After a search that found nothing: shorter searches that do find something. */
@Component
final class WaysOn {

    private static final int OFFERED = 4;
    private static final int MOST_WORDS = 6;

    private final SearchIndex index;

    WaysOn(SearchIndex index) {
        this.index = index;
    }

    /** Returns up to four searches for part of the words, the longest parts first. */
    List<Way> from(SearchWish wish, Instant now) {
        List<Way> ways = new ArrayList<>();
        for (String text : parts(wish.text())) {
            SearchResult result = index.search(SearchQuery.of(text, now).at(new PageRequest(1, 1)));
            String read = result.understanding().text();
            if (result.total() > 0 && isSame(read, text)) {
                ways.add(new Way(
                        read.isEmpty() ? text : read,
                        result.total(),
                        wish.withoutFilters().withText(text).address()));
            }
            if (ways.size() == OFFERED) {
                break;
            }
        }
        return List.copyOf(ways);
    }

    /** A reading that is other words, not the same words with their marks, would not be what was asked. */
    private static boolean isSame(String read, String text) {
        return read.isEmpty() || Plain.of(read).equals(Plain.of(text));
    }

    /** All shorter runs of neighbouring words, longest first; single words last. */
    private static Set<String> parts(String text) {
        String[] words = text.replace('"', ' ').strip().split("\\s+", -1);
        int count = Math.min(words.length, MOST_WORDS);
        Set<String> parts = new LinkedHashSet<>();
        for (int length = count - 1; length >= 1; length--) {
            for (int start = 0; start + length <= count; start++) {
                parts.add(String.join(" ", Arrays.asList(words).subList(start, start + length)));
            }
        }
        parts.removeIf(String::isBlank);
        return parts;
    }

    /**
     * A search that finds something.
     *
     * @param text its words, with their marks where the index knew them
     * @param count how many products it finds
     * @param href where it leads
     */
    record Way(String text, long count, String href) {}
}
