package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of a text, one list for each {@link Gram}, made in one pass. */
public final class TextTerms {

    private final Syllables syllables;
    private final Map<Gram, List<String>> terms = new EnumMap<>(Gram.class);

    /** Begins with no text. */
    public TextTerms(Syllables syllables) {
        this.syllables = syllables;
        for (Gram gram : Gram.values()) {
            terms.put(gram, new ArrayList<>());
        }
    }

    /** Adds a text that stands for itself; no pair reaches from one text into the next. Returns this. */
    public TextTerms add(String text) {
        addSyllables(syllables.of(text));
        return this;
    }

    /** Adds texts of which each goes on where the one before ended, such as captions. Returns this. */
    public TextTerms addContinuous(List<String> texts) {
        List<Token> tokens = new ArrayList<>();
        texts.forEach(text -> tokens.addAll(syllables.of(text)));
        addSyllables(tokens);
        return this;
    }

    /** Returns the terms of one kind in the order of the text. */
    public List<String> of(Gram gram) {
        return terms.getOrDefault(gram, List.of());
    }

    private void addSyllables(List<Token> tokens) {
        @Nullable Syllable before = null;
        for (Token token : tokens) {
            Syllable syllable = token.syllable();
            add(Term.exact(syllable));
            add(Term.folded(syllable.folded()));
            if (before != null) {
                add(Term.exactPair(before.exact(), syllable.exact()));
                add(Term.foldedPair(before.folded(), syllable.folded()));
            }
            before = syllable;
        }
    }

    private void add(Term term) {
        of(term.gram()).add(term.text());
    }
}
