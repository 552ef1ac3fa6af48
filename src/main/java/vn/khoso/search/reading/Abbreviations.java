package vn.khoso.search.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The abbreviations of the field and their full forms, looked for both ways: those of {@code search/synonyms_vi.txt} and
 * those that administrators added. Safe for use by many threads; an addition counts from the next query on.
 */
public final class Abbreviations {

    private static final String FILE = "/search/synonyms_vi.txt";

    private final Syllables syllables;
    private final List<Abbreviation> shipped;
    private volatile List<Abbreviation> entries;

    private Abbreviations(Syllables syllables, List<Abbreviation> shipped) {
        this.syllables = syllables;
        this.shipped = List.copyOf(shipped);
        this.entries = this.shipped;
    }

    /**
     * Reads the file that is shipped with the application.
     *
     * @throws IllegalStateException when a line of it is not {@code SHORT = full form}
     */
    public static Abbreviations shipped(Syllables syllables) {
        InputStream file = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Abbreviation> entries = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(Abbreviation.of(line, syllables));
                }
            }
            return new Abbreviations(syllables, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * Tells whether a short and a full form can be used: the short form must be one word, the full form two or more.
     */
    public boolean accepts(String shortForm, String fullForm) {
        return syllables.of(shortForm).size() == 1
                && !shortForm.contains("=")
                && syllables.of(fullForm).size() >= 2;
    }

    /** Puts the given additions, full forms by short form, in place of earlier ones; unusable ones are left out. */
    public void add(Map<String, String> additions) {
        List<Abbreviation> all = new ArrayList<>(shipped);
        additions.forEach((shortForm, fullForm) -> {
            if (accepts(shortForm, fullForm)) {
                all.add(Abbreviation.of(shortForm + "=" + fullForm, syllables));
            }
        });
        entries = List.copyOf(all);
    }

    /** Returns the shipped ones, full forms by short form, in the order of the file. */
    public Map<String, String> shipped() {
        Map<String, String> forms = new LinkedHashMap<>();
        shipped.forEach(entry -> forms.put(entry.written(), entry.fullForm()));
        return forms;
    }

    /** Returns the entries: the file's in its order, then the added ones. */
    List<Abbreviation> entries() {
        return entries;
    }

    /**
     * One line of the file.
     *
     * @param written the abbreviation as written
     * @param fullForm the full form as written
     * @param abbreviation the abbreviation, one syllable
     * @param syllables the full form, at least two syllables
     */
    record Abbreviation(String written, String fullForm, Syllable abbreviation, List<Syllable> syllables) {

        private static Abbreviation of(String line, Syllables syllables) {
            String[] sides = line.split("=", 2);
            List<Token> left = syllables.of(sides[0]);
            List<Token> right = sides.length == 2 ? syllables.of(sides[1]) : List.of();
            if (left.size() != 1 || right.size() < 2) {
                throw new IllegalStateException("a line of " + FILE + " must be SHORT = full form, got " + line);
            }
            return new Abbreviation(
                    sides[0].strip(),
                    sides[1].strip(),
                    left.getFirst().syllable(),
                    right.stream().map(Token::syllable).toList());
        }

        /** Returns the pairs of neighbouring folded syllables of the full form. */
        List<Term> foldedPairs() {
            List<Term> pairs = new ArrayList<>();
            for (int i = 1; i < syllables.size(); i++) {
                pairs.add(Term.foldedPair(
                        syllables.get(i - 1).folded(), syllables.get(i).folded()));
            }
            return pairs;
        }

        /** Tells whether the abbreviation was typed: with its đ, or plain. */
        boolean isTypedAs(Syllable typed) {
            return typed.equals(abbreviation) || typed.exact().equals(abbreviation.folded());
        }

        /** Tells whether the full form was typed from the given place on, each syllable with its marks or plain. */
        boolean isSpelledOutAt(List<Syllable> typed, int start) {
            if (start + syllables.size() > typed.size()) {
                return false;
            }
            for (int i = 0; i < syllables.size(); i++) {
                Syllable there = typed.get(start + i);
                Syllable here = syllables.get(i);
                if (!there.equals(here) && !there.exact().equals(here.folded())) {
                    return false;
                }
            }
            return true;
        }
    }
}
