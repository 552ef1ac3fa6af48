package vn.khoso.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;

/** Marks words in a text that is shown as a whole, such as a transcript that is searched by itself. */
@Component("highlights")
public class Highlights {

    private final Syllables syllables = new Syllables();

    /** Returns the text in segments; hits are the words that begin like one of the typed ones, with marks or without. */
    public List<Segment> of(String text, String typed) {
        List<String> beginnings = syllables.of(typed).stream()
                .map(token -> token.syllable().folded())
                .toList();
        List<Segment> segments = new ArrayList<>();
        int position = 0;
        int hitFrom = -1;
        int hitTo = -1;
        for (Token token : syllables.of(text)) {
            boolean hit = beginnings.stream().anyMatch(token.syllable().folded()::startsWith);
            if (hit && hitFrom >= 0 && text.substring(hitTo, token.start()).isBlank()) {
                hitTo = token.end();
            } else if (hit) {
                position = add(segments, text, position, hitFrom, hitTo);
                hitFrom = token.start();
                hitTo = token.end();
            }
        }
        position = add(segments, text, position, hitFrom, hitTo);
        plain(segments, text.substring(position));
        return segments;
    }

    private static int add(List<Segment> segments, String text, int position, int from, int to) {
        if (from < 0) {
            return position;
        }
        plain(segments, text.substring(position, from));
        segments.add(new Segment(text.substring(from, to), true));
        return to;
    }

    private static void plain(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, false));
        }
    }
}
