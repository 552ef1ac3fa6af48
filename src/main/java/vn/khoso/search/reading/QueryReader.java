package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.List;
import vn.khoso.search.Understanding;

/**
 * Reads what a visitor typed: with, without or with half the marks, mistyped, unfinished, abbreviated, or in raw Telex
 * or VNI. Its only model is the index itself, asked through {@link TermCounts}. Any text can be read. How it does it and
 * where the numbers come from: docs/search.md.
 */
public final class QueryReader {

    private static final int MOST_SYLLABLES = 48;

    private final Syllables syllables;
    private final Abbreviations abbreviations;
    private final KeyboardInput keyboard = new KeyboardInput();

    /** Reads with the given way of cutting text and the given abbreviations. */
    public QueryReader(Syllables syllables, Abbreviations abbreviations) {
        this.syllables = syllables;
        this.abbreviations = abbreviations;
    }

    /**
     * Reads a text.
     *
     * @param text what was typed
     * @param counts the index that will be searched
     */
    public ReadQuery read(String text, TermCounts counts) {
        QueryText parts = QueryText.of(text);
        List<Token> tokens = syllables.of(parts.words());
        List<Token> start = tokens.subList(0, Math.min(tokens.size(), MOST_SYLLABLES));
        List<Syllable> typed = decoded(start.stream().map(Token::syllable).toList(), counts);
        boolean mayBeUnfinished = !text.isEmpty() && Character.isLetter(text.codePointBefore(text.length()));
        Completions completions = mayBeUnfinished ? Completions.of(typed, counts) : Completions.none();
        Reading reading = new Reading(typed, counts, completions);
        reading.addAbbreviations(abbreviations);
        return new ReadQuery(
                reading.clauses(),
                reading.slots(),
                reading.needed(),
                parts.phrases().stream()
                        .map(this::termsOf)
                        .filter(terms -> !terms.isEmpty())
                        .toList(),
                parts.excluded().stream()
                        .map(this::termsOf)
                        .filter(terms -> !terms.isEmpty())
                        .toList(),
                reading.sequences(),
                new Understanding(reading.words(parts.words(), start), reading.alsoSearched()));
    }

    /** Returns the terms of words that must stand as typed: with their marks if any is typed, else without. */
    private List<Term> termsOf(String words) {
        List<Syllable> typed = syllables.of(words).stream().map(Token::syllable).toList();
        boolean bare = typed.stream().allMatch(Syllable::isBare);
        if (typed.size() == 1) {
            Syllable only = typed.getFirst();
            return List.of(bare ? Term.folded(only.folded()) : Term.exact(only));
        }
        List<Term> pairs = new ArrayList<>();
        for (int i = 1; i < typed.size(); i++) {
            Syllable first = typed.get(i - 1);
            Syllable second = typed.get(i);
            pairs.add(
                    bare
                            ? Term.foldedPair(first.folded(), second.folded())
                            : Term.exactPair(first.exact(), second.exact()));
        }
        return pairs;
    }

    /** Undoes raw Telex or VNI: only where no mark was typed and rare syllables become known ones. */
    private List<Syllable> decoded(List<Syllable> typed, TermCounts counts) {
        if (!typed.stream().allMatch(Syllable::isBare)) {
            return typed;
        }
        long rare = counts.documents() / 1_000;
        long rareOnes = typed.stream()
                .filter(syllable -> counts.documentsWith(syllable.folded()) <= rare)
                .count();
        if (rareOnes < (typed.size() <= 3 ? 1 : 2)) {
            return typed;
        }
        return typed.stream().map(syllable -> decoded(syllable, counts)).toList();
    }

    private Syllable decoded(Syllable typed, TermCounts counts) {
        for (String letters : List.of(keyboard.telex(typed.exact()), keyboard.vni(typed.exact()))) {
            Syllable syllable = syllables.canonical(letters);
            if (!syllable.equals(typed) && isKnown(syllable, counts)) {
                return syllable;
            }
        }
        return typed;
    }

    private static boolean isKnown(Syllable syllable, TermCounts counts) {
        return counts.forms(syllable.folded()).stream()
                .anyMatch(form -> form.term().equals(syllable.exact()));
    }
}
