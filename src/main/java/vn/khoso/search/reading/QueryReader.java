package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        List<Syllable> keyed = start.stream().map(Token::syllable).toList();
        boolean raw = isRawTyping(keyed, counts);
        List<Syllable> typed = raw ? decoded(keyed, counts) : keyed;
        boolean mayBeUnfinished =
                !start.isEmpty() && start.getLast().end() == parts.words().length() && !text.endsWith(" ");
        Completions completions = mayBeUnfinished ? Completions.of(typed, counts) : Completions.none();
        Reading reading = new Reading(typed, counts, completions);
        reading.addAbbreviations(abbreviations);
        return new ReadQuery(
                reading.clauses(),
                reading.slots(),
                reading.enough(),
                reading.needed(),
                termsOf(parts.phrases(), raw, counts),
                termsOf(parts.excluded(), raw, counts),
                reading.sequences(),
                new Understanding(reading.words(parts.words(), start), reading.alsoSearched()));
    }

    private List<List<Term>> termsOf(List<String> parts, boolean raw, TermCounts counts) {
        return parts.stream()
                .map(words -> syllables.of(words).stream().map(Token::syllable).toList())
                .map(typed -> termsOf(raw ? decoded(typed, counts) : typed, counts))
                .filter(terms -> !terms.isEmpty())
                .toList();
    }

    /**
     * Returns the terms of words that must stand as typed: with their marks if any is typed, else without. When nobody ever
     * wrote them so, only the marks that were typed must stand: the others may have been left out.
     */
    private static List<Term> termsOf(List<Syllable> typed, TermCounts counts) {
        boolean bare = typed.stream().allMatch(Syllable::isBare);
        if (typed.size() == 1) {
            Syllable only = typed.getFirst();
            return List.of(bare ? Term.folded(only.folded()) : Term.exact(only));
        }
        boolean written = !bare
                && IntStream.range(1, typed.size())
                        .allMatch(place -> counts.pairs(typed.get(place - 1), typed.get(place)) > 0);
        List<Term> terms = new ArrayList<>();
        for (int place = 1; place < typed.size(); place++) {
            Syllable first = typed.get(place - 1);
            Syllable second = typed.get(place);
            boolean asTyped = written || !(first.isBare() || second.isBare());
            terms.add(asTyped ? Term.exactPair(first, second) : Term.foldedPair(first.folded(), second.folded()));
        }
        if (!written) {
            typed.stream()
                    .filter(syllable -> !syllable.isBare())
                    .map(Term::exact)
                    .forEach(terms::add);
        }
        return terms;
    }

    /** Tells whether the keyboard seems to have been switched off: no mark was typed, and rare syllables mean known ones. */
    private boolean isRawTyping(List<Syllable> typed, TermCounts counts) {
        if (!typed.stream().allMatch(Syllable::isBare)) {
            return false;
        }
        long rare = counts.documents() / 1_000;
        long rareOnes = typed.stream()
                .filter(syllable -> counts.documentsWith(syllable.folded()) <= rare)
                .count();
        return rareOnes >= (typed.size() <= 3 ? 1 : 2);
    }

    /** What was meant as it stands, such as TW among raw Telex, is known by the company that it keeps. */
    private List<Syllable> decoded(List<Syllable> typed, TermCounts counts) {
        List<Syllable> decoded =
                typed.stream().map(syllable -> decoded(syllable, counts)).toList();
        List<Syllable> meant = new ArrayList<>(decoded);
        for (int place = 0; place < meant.size(); place++) {
            Syllable keyed = typed.get(place);
            if (!keyed.equals(decoded.get(place))
                    && company(keyed, place, decoded, counts) > company(decoded.get(place), place, decoded, counts)) {
                meant.set(place, keyed);
            }
        }
        return meant;
    }

    /** Returns how often a syllable stands beside the neighbours of a place. */
    private static long company(Syllable syllable, int place, List<Syllable> all, TermCounts counts) {
        long before = place == 0 ? 0 : counts.pairs(all.get(place - 1), syllable);
        return before + (place + 1 == all.size() ? 0 : counts.pairs(syllable, all.get(place + 1)));
    }

    /** A syllable that is nowhere in the index is decoded even if what it stands for is not there either. */
    private Syllable decoded(Syllable typed, TermCounts counts) {
        List<Syllable> readings = decodings(typed);
        for (Syllable reading : readings) {
            if (isKnown(reading, counts)) {
                return reading;
            }
        }
        boolean unknown = counts.documentsWith(typed.folded()) == 0;
        return unknown && !readings.isEmpty() ? readings.getFirst() : typed;
    }

    /** Returns what the syllable means if it was typed in Telex or in VNI. */
    private List<Syllable> decodings(Syllable typed) {
        return Stream.of(keyboard.telex(typed.exact()), keyboard.vni(typed.exact()))
                .map(syllables::canonical)
                .filter(reading -> !reading.equals(typed) && !reading.isBare())
                .toList();
    }

    private static boolean isKnown(Syllable syllable, TermCounts counts) {
        return counts.forms(syllable.folded()).stream()
                .anyMatch(form -> form.term().equals(syllable.exact()));
    }
}
