package vn.khoso.search;

import java.util.List;
import vn.khoso.shared.ProductId;

/**
 * How a query was read and why its first results stand where they stand: for administrators, not for the public.
 *
 * @param understanding the reading in words
 * @param words the syllables looked for, in order, those that occur nowhere left out
 * @param needed how many of the words must occur in the library at all for anything to be found
 * @param neededPairs how many pairs of neighbouring words are enough for a product; 0 when it must have all words
 * @param required words in quotes, which must stand so
 * @param excluded words after a minus, which must not occur
 * @param terms what adds to the score, heaviest first
 * @param hits the first results, best first
 */
public record SearchExplanation(
        Understanding understanding,
        List<Word> words,
        int needed,
        int neededPairs,
        List<String> required,
        List<String> excluded,
        List<WeighedTerm> terms,
        List<RankedHit> hits) {

    /** Copies the lists. */
    public SearchExplanation {
        words = List.copyOf(words);
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
        terms = List.copyOf(terms);
        hits = List.copyOf(hits);
    }

    /** What a term is made of. */
    public enum Form {
        /** One syllable with its marks. */
        WORD,
        /** One syllable without marks. */
        PLAIN_WORD,
        /** Two neighbouring syllables with their marks. */
        PAIR,
        /** Two neighbouring syllables without marks. */
        PLAIN_PAIR
    }

    /**
     * One syllable of the query.
     *
     * @param forms the forms it is taken for, likely ones only
     * @param weight how telling it is (inverse document frequency), at least 0
     */
    public record Word(List<String> forms, double weight) {

        /** Copies the forms. */
        public Word {
            forms = List.copyOf(forms);
        }
    }

    /** A term and the factor of its score. */
    public record WeighedTerm(Form form, String text, float weight) {}

    /**
     * A result.
     *
     * @param product what was found
     * @param score the sum that decides its place
     * @param reasons what the sum is made of, largest first
     */
    public record RankedHit(ProductId product, float score, List<Reason> reasons) {

        /** Copies the reasons. */
        public RankedHit {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A part of a score.
     *
     * @param form what the term is made of
     * @param text the term
     * @param inTitle whether it stands in the title; else anywhere in the product, its title included
     * @param score what it adds
     */
    public record Reason(Form form, String text, boolean inTitle, float score) {}
}
