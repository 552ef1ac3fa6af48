package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.khoso.search.IndexedPassage;
import vn.khoso.search.PassageHit;
import vn.khoso.search.SearchHit;
import vn.khoso.search.Segment;
import vn.khoso.shared.ProductId;

/**
 * Finds the places of a product that answer a query and marks the hits in them. Works on the text as written, so marks
 * are kept whatever was typed; shared by all adapters.
 */
public final class Excerpts {

    private static final int MOST_PASSAGES = 3;
    private static final double MATCHING = .35;
    private static final double MATCHING_BESIDE_BEST = .6;
    private static final int PASSAGE_LENGTH = 160;
    private static final int SUMMARY_LENGTH = 200;

    private final Syllables syllables;

    /** Cuts text like the index. */
    public Excerpts(Syllables syllables) {
        this.syllables = syllables;
    }

    /**
     * Describes one product that was found.
     *
     * @param product the product
     * @param score how well it matches
     * @param texts what it says, as written
     * @param query what was looked for
     */
    public SearchHit hit(ProductId product, float score, Texts texts, ReadQuery query) {
        List<Found> found = found(texts.passages(), query);
        List<PassageHit> best = found.stream()
                .sorted(Comparator.comparingDouble(
                                (Found place) -> place.marked().coverage())
                        .reversed())
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparingInt(Found::index))
                .map(place -> new PassageHit(
                        place.passage().locator(),
                        Excerpt.of(place.passage().text(), place.marked(), PASSAGE_LENGTH),
                        place.passage().language()))
                .toList();
        return new SearchHit(
                product,
                score,
                whole(texts.title(), query),
                Excerpt.of(texts.summary(), marked(texts.summary(), query), SUMMARY_LENGTH),
                best,
                found.size());
    }

    private List<Segment> whole(String text, ReadQuery query) {
        return Excerpt.of(text, marked(text, query), Integer.MAX_VALUE);
    }

    private MarkedText marked(String text, ReadQuery query) {
        return MarkedText.of(syllables.of(text), query);
    }

    private List<Found> found(List<IndexedPassage> passages, ReadQuery query) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            MarkedText marked = marked(passages.get(i).text(), query);
            if (marked.hasHit()) {
                found.add(new Found(i, passages.get(i), marked));
            }
        }
        double best = found.stream()
                .mapToDouble(place -> place.marked().coverage())
                .max()
                .orElse(0);
        double least = Math.min(MATCHING, MATCHING_BESIDE_BEST * best);
        return found.stream()
                .filter(place -> place.marked().coverage() >= least)
                .toList();
    }

    /** A passage with at least one hit, and its place among the passages. */
    private record Found(int index, IndexedPassage passage, MarkedText marked) {}

    /**
     * What a product says, as written.
     *
     * @param title its title
     * @param summary its summary, may be empty
     * @param passages its passages in reading order
     */
    public record Texts(String title, String summary, List<IndexedPassage> passages) {

        /** Copies the passages. */
        public Texts {
            passages = List.copyOf(passages);
        }
    }
}
