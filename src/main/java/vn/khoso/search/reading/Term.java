package vn.khoso.search.reading;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.khoso.search.SearchExplanation.Form;
import vn.khoso.search.SearchExplanation.Reason;
import vn.khoso.search.SearchExplanation.WeighedTerm;

/**
 * A term of an index.
 *
 * @param gram its kind
 * @param text its text in the form described at {@link Gram}
 */
public record Term(Gram gram, String text) {

    /** Stands between the folded and the exact form of a syllable. */
    static final char BAR = '|';

    /** Returns one folded syllable. */
    static Term folded(String syllable) {
        return new Term(Gram.FOLDED, syllable);
    }

    /** Returns two neighbouring folded syllables. */
    static Term foldedPair(String first, String second) {
        return new Term(Gram.FOLDED_PAIR, first + ' ' + second);
    }

    /** Returns one exact syllable. */
    static Term exact(Syllable syllable) {
        String prefix = formsPrefix(syllable.folded());
        return new Term(Gram.EXACT, syllable.isBare() ? prefix : prefix + syllable.exact());
    }

    /** Returns two neighbouring exact syllables. */
    static Term exactPair(String first, String second) {
        return new Term(Gram.EXACT_PAIR, first + ' ' + second);
    }

    /** Returns what this term added to a score. */
    public Reason reason(boolean inTitle, float score) {
        return new Reason(form(), shown(), inTitle, score);
    }

    /** Returns this term with its weight. */
    WeighedTerm weighed(float weight) {
        return new WeighedTerm(form(), shown(), weight);
    }

    private String shown() {
        String words = gram == Gram.EXACT ? exactForm(text) : text;
        return Arrays.stream(words.split(" ", -1))
                .map(word -> Spelling.of(word, ""))
                .collect(Collectors.joining(" "));
    }

    private Form form() {
        return switch (gram) {
            case EXACT -> Form.WORD;
            case FOLDED -> Form.PLAIN_WORD;
            case EXACT_PAIR -> Form.PAIR;
            case FOLDED_PAIR -> Form.PLAIN_PAIR;
        };
    }

    /** Returns what the terms of all exact forms of a folded syllable begin with. */
    public static String formsPrefix(String folded) {
        return folded + BAR;
    }

    /** Returns the exact form in the text of an {@link Gram#EXACT} term. */
    public static String exactForm(String text) {
        int bar = text.lastIndexOf(BAR);
        return bar == text.length() - 1 ? text.substring(0, bar) : text.substring(bar + 1);
    }
}
