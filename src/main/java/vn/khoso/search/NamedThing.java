package vn.khoso.search;

import java.util.List;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;

/**
 * A name that can be suggested.
 *
 * @param kind what it names
 * @param code its id or code
 * @param shown the name as written
 * @param text the text it is found by: the name itself, a longer one, or an earlier one
 * @param former whether the text is an earlier name
 * @param syllables the text cut
 */
record NamedThing(
        Suggestion.Kind kind, String code, String shown, String text, boolean former, List<Syllable> syllables) {

    private static final int EXACT = 4;
    private static final int FROM_THE_START = 3;
    private static final int IN_A_ROW = 2;
    private static final int PRESENT_NAME = 1;

    static NamedThing of(
            Suggestion.Kind kind, String code, String shown, String text, boolean former, Syllables syllables) {
        return new NamedThing(
                kind,
                code,
                shown,
                text,
                former,
                syllables.of(text).stream().map(Token::syllable).toList());
    }

    /**
     * Returns how well the typed syllables fit, 0 when one is missing. The last may be the beginning of a syllable; marks
     * count when they are typed.
     */
    int fit(List<Syllable> typed) {
        int fit = 1 + (former ? 0 : PRESENT_NAME);
        int before = -1;
        for (int i = 0; i < typed.size(); i++) {
            boolean last = i == typed.size() - 1;
            int at = find(typed.get(i), last, before + 1);
            if (at < 0) {
                return 0;
            }
            fit += at == before + 1 ? (i == 0 ? FROM_THE_START : IN_A_ROW) : 0;
            fit += syllables.get(at).equals(typed.get(i)) ? EXACT : 0;
            before = at;
        }
        return fit;
    }

    Suggestion suggestion() {
        return new Suggestion(kind, code, shown, former ? text : "");
    }

    /** Looks behind the last found syllable first, so that the order typed is the order meant. */
    private int find(Syllable typed, boolean unfinished, int from) {
        int behind = find(typed, unfinished, from, syllables.size());
        return behind >= 0 ? behind : find(typed, unfinished, 0, Math.min(from, syllables.size()));
    }

    private int find(Syllable typed, boolean unfinished, int from, int to) {
        int first = -1;
        for (int at = from; at < to; at++) {
            Syllable here = syllables.get(at);
            if (here.equals(typed)) {
                return at;
            }
            boolean fits = unfinished
                    ? here.folded().startsWith(typed.folded())
                    : here.folded().equals(typed.folded());
            if (fits && first < 0) {
                first = at;
            }
        }
        return first;
    }
}
