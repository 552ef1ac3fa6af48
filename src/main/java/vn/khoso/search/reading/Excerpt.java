package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.List;
import vn.khoso.search.Segment;

/** The part of a text with the most hits, cut between syllables, as segments. */
final class Excerpt {

    private static final String ELLIPSIS = "…";
    private static final int BEFORE_FIRST_HIT = 30;

    private final String text;
    private final List<Token> tokens;
    private final MarkedText marked;
    private final int first;
    private final int last;

    private Excerpt(String text, MarkedText marked, int first, int last) {
        this.text = text;
        this.tokens = marked.tokens();
        this.marked = marked;
        this.first = first;
        this.last = last;
    }

    /**
     * Returns the best part of a text.
     *
     * @param text the text as written
     * @param marked its syllables and hits
     * @param length how many characters to show at most, about
     */
    static List<Segment> of(String text, MarkedText marked, int length) {
        if (text.isBlank()) {
            return List.of();
        }
        if (marked.tokens().isEmpty() || text.length() <= length) {
            return new Excerpt(text, marked, 0, marked.tokens().size() - 1).segments();
        }
        int first = firstShown(marked, length);
        return new Excerpt(text, marked, first, lastShown(marked.tokens(), first, length)).segments();
    }

    private static int firstShown(MarkedText marked, int length) {
        List<Token> tokens = marked.tokens();
        int best = 0;
        int most = 0;
        for (int hit = marked.hits().nextSetBit(0);
                hit >= 0;
                hit = marked.hits().nextSetBit(hit + 1)) {
            int end = lastShown(tokens, hit, length - BEFORE_FIRST_HIT);
            int hits = marked.hits().get(hit, end + 1).cardinality();
            if (hits > most) {
                most = hits;
                best = hit;
            }
        }
        int from = tokens.get(best).start() - BEFORE_FIRST_HIT;
        int first = best;
        while (first > 0 && tokens.get(first - 1).start() >= from) {
            first--;
        }
        return first;
    }

    private static int lastShown(List<Token> tokens, int first, int length) {
        int end = tokens.get(first).start() + length;
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= end) {
            last++;
        }
        return last;
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        boolean cutBefore = first > 0;
        boolean cutAfter = last + 1 < tokens.size();
        int position = cutBefore ? tokens.get(first).start() : 0;
        int end = cutAfter ? tokens.get(last).end() : text.length();
        StringBuilder plain = new StringBuilder(cutBefore ? ELLIPSIS : "");
        for (int hit = marked.hits().nextSetBit(first); hit >= 0 && hit <= last; ) {
            int lastHit = endOfRun(hit);
            plain.append(text, position, tokens.get(hit).start());
            addPlain(segments, plain);
            segments.add(new Segment(
                    text.substring(tokens.get(hit).start(), tokens.get(lastHit).end()), true));
            position = tokens.get(lastHit).end();
            hit = marked.hits().nextSetBit(lastHit + 1);
        }
        plain.append(text, position, end).append(cutAfter ? ELLIPSIS : "");
        addPlain(segments, plain);
        return segments;
    }

    /** Hits with nothing but spaces between them are one segment. */
    private int endOfRun(int hit) {
        int end = hit;
        while (end < last
                && marked.hits().get(end + 1)
                && text.substring(tokens.get(end).end(), tokens.get(end + 1).start())
                        .isBlank()) {
            end++;
        }
        return end;
    }

    private static void addPlain(List<Segment> segments, StringBuilder plain) {
        if (!plain.isEmpty()) {
            segments.add(new Segment(plain.toString(), false));
            plain.setLength(0);
        }
    }
}
