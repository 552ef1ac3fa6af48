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
        return new Term(Gram.EXACT, exactText(syllable));
    }

    /** Returns the text of the term of one exact syllable. */
    public static String exactText(Syllable syllable) {
        String prefix = formsPrefix(syllable.folded());
        return syllable.isBare() ? prefix : prefix + syllable.exact();
    }

    /** Returns two neighbouring exact syllables. */
    static Term exactPair(Syllable first, Syllable second) {
        return new Term(Gram.EXACT_PAIR, exactPairText(first, second));
    }

    /** Returns the text of the term of two neighbouring exact syllables. */
    public static String exactPairText(Syllable first, Syllable second) {
        String prefix = formsPrefix(first.folded() + ' ' + second.folded());
        return first.isBare() && second.isBare() ? prefix : prefix + first.exact() + ' ' + second.exact();
    }

    /** Returns the folded form of a pair or syllable. */
    public String foldedText() {
        int bar = text.lastIndexOf(BAR);
        return bar < 0 ? text : text.substring(0, bar);
    }

    /** Returns the term of the same syllables without their marks. */
    public Term withoutMarks() {
        return switch (gram) {
            case EXACT -> new Term(Gram.FOLDED, foldedText());
            case EXACT_PAIR -> new Term(Gram.FOLDED_PAIR, foldedText());
            case FOLDED, FOLDED_PAIR -> this;
        };
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
        String words = gram == Gram.EXACT || gram == Gram.EXACT_PAIR ? exactForm(text) : text;
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

    /** Returns what the terms of all exact forms of a folded syllable, or of a pair of them, begin with. */
    public static String formsPrefix(String folded) {
        return folded + BAR;
    }

    /** Returns the exact form in the text of an {@link Gram#EXACT} or {@link Gram#EXACT_PAIR} term. */
    public static String exactForm(String text) {
        int bar = text.lastIndexOf(BAR);
        return bar == text.length() - 1 ? text.substring(0, bar) : text.substring(bar + 1);
    }
}
