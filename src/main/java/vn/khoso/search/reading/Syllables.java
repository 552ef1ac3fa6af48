package vn.khoso.search.reading;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into syllables and brings each into canonical form, for documents and queries alike. Composed and
 * decomposed Unicode, upper and lower case, old and new places of the tone mark (hoà, hòa) and the free choice of y and
 * i (kỹ, kĩ) come out the same. Also for the highland languages: their letters stay in {@link Syllable#exact()} and are
 * folded to plain ones in {@link Syllable#folded()}. Safe for use by many threads.
 */
public final class Syllables {

    private static final int LONGEST = 64;
    private static final int CACHE_LIMIT = 200_000;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char STROKED_D = 'đ';
    private static final String FREE_Y_AFTER = "hklmst";

    private final ConcurrentMap<String, Syllable> known = new ConcurrentHashMap<>();
    private final Normalizer2 caseFolding = Normalizer2.getNFKCCasefoldInstance();
    private final Normalizer2 composition = Normalizer2.getNFCInstance();
    private final Normalizer2 decomposition = Normalizer2.getNFDInstance();
    private final OtherLetters otherLetters = new OtherLetters();

    /** Returns the syllables of a text in order; letters and digits that touch are one syllable. */
    public List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 4);
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            if (!Character.isLetterOrDigit(codePoint)) {
                position += Character.charCount(codePoint);
                continue;
            }
            int end = endOf(text, position);
            Syllable syllable = canonical(text.substring(position, end));
            if (!syllable.exact().isEmpty()) {
                tokens.add(new Token(syllable, position, end));
            }
            position = end;
        }
        return tokens;
    }

    /** Returns the canonical form of one written syllable. */
    public Syllable canonical(String written) {
        Syllable found = known.get(written);
        if (found != null) {
            return found;
        }
        String exact = exact(written);
        Syllable syllable = new Syllable(exact, fold(exact));
        if (known.size() < CACHE_LIMIT) {
            known.put(written, syllable);
        }
        return syllable;
    }

    private static int endOf(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int codePoint = text.codePointAt(end);
            if (!belongsToSyllable(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static boolean belongsToSyllable(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.isIdentifierIgnorable(codePoint);
    }

    private String exact(String written) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char character :
                decomposition.normalize(caseFolding.normalize(written)).toCharArray()) {
            (TONES.indexOf(character) < 0 ? letters : tones).append(character);
        }
        String base = oneSpelling(composition.normalize(letters));
        return base.endsWith("ăk") ? base : base + tones;
    }

    /** Final y is i after h k l m s t and in quy; no Vietnamese syllable ends in k, so Ngọk is Ngọc. */
    private static String oneSpelling(String base) {
        boolean freeY = base.length() == 2 && base.charAt(1) == 'y' && FREE_Y_AFTER.indexOf(base.charAt(0)) >= 0;
        if (freeY || base.equals("quy")) {
            return base.substring(0, base.length() - 1) + 'i';
        }
        return base.endsWith("ok") ? base.substring(0, base.length() - 1) + 'c' : base;
    }

    private String fold(String exact) {
        StringBuilder plain = new StringBuilder();
        boolean ascii = true;
        String letters = decomposition.normalize(exact);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i) == STROKED_D ? 'd' : letters.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                plain.append(letter);
                ascii &= letter < 128;
            }
        }
        return ascii ? plain.toString() : composition.normalize(otherLetters.fold(plain.toString()));
    }

    /** Letters of highland and other languages that do not come apart into a plain letter and a mark, such as ƀ. */
    private static final class OtherLetters {

        private @Nullable Transliterator plainLetters;

        synchronized String fold(String letters) {
            if (plainLetters == null) {
                plainLetters = Transliterator.getInstance("Latin-ASCII");
            }
            return plainLetters.transliterate(letters);
        }
    }
}
