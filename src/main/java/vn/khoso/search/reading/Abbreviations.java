package vn.khoso.search.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The abbreviations of the field and their full forms, from {@code search/synonyms_vi.txt}; looked for both ways. */
public final class Abbreviations {

    private static final String FILE = "/search/synonyms_vi.txt";

    private final List<Abbreviation> entries;

    private Abbreviations(List<Abbreviation> entries) {
        this.entries = List.copyOf(entries);
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
            return new Abbreviations(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Returns the entries in the order of the file. */
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
