package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of some texts. The texts are cut once; the terms of each {@link Gram} are then spelled out one after the
 * other, without a list of them.
 */
public final class TextTerms {

    private final Syllables syllables;
    /** The syllables in order, with nothing between texts that do not go on into each other. */
    private final List<@Nullable Syllable> cut = new ArrayList<>();

    /** Begins with no text. */
    public TextTerms(Syllables syllables) {
        this.syllables = syllables;
    }

    /** Adds a text that stands for itself; no pair reaches from one text into the next. Returns this. */
    public TextTerms add(String text) {
        addSyllables(text);
        cut.add(null);
        return this;
    }

    /** Adds texts of which each goes on where the one before ended, such as captions. Returns this. */
    public TextTerms addContinuous(List<String> texts) {
        texts.forEach(this::addSyllables);
        cut.add(null);
        return this;
    }

    /** Returns the terms of one kind in the order of the text. */
    public List<String> of(Gram gram) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        for (int place = next(gram, -1); place >= 0; place = next(gram, place)) {
            spell(gram, place, term);
            terms.add(term.toString());
            term.setLength(0);
        }
        return terms;
    }

    /** Returns where the next term of a kind stands after a place, -1 to begin with; -1 when there is none. */
    public int next(Gram gram, int place) {
        int length = gram == Gram.EXACT_PAIR || gram == Gram.FOLDED_PAIR ? 2 : 1;
        for (int at = place + 1; at + length <= cut.size(); at++) {
            if (cut.get(at) != null && cut.get(at + length - 1) != null) {
                return at;
            }
        }
        return -1;
    }

    /** Spells out the term that stands at a place; the form is that of {@link Gram}. */
    public void spell(Gram gram, int place, StringBuilder term) {
        Syllable first = at(place);
        switch (gram) {
            case EXACT -> term.append(Term.exactText(first));
            case FOLDED -> term.append(first.folded());
            case EXACT_PAIR -> term.append(Term.exactPairText(first, at(place + 1)));
            case FOLDED_PAIR ->
                term.append(first.folded()).append(' ').append(at(place + 1).folded());
        }
    }

    /** Returns the syllables in order, with nothing between texts that do not go on into each other. */
    public List<@Nullable Syllable> syllables() {
        return Collections.unmodifiableList(cut);
    }

    private void addSyllables(String text) {
        syllables.of(text).forEach(token -> cut.add(token.syllable()));
    }

    private Syllable at(int place) {
        Syllable syllable = cut.get(place);
        if (syllable == null) {
            throw new IllegalArgumentException("place must be one of a term, got " + place);
        }
        return syllable;
    }
}
