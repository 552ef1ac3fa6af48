package vn.khoso.search.reading;

import com.ibm.icu.text.Normalizer2;

/** Writes a canonical syllable the way people do: its tone mark back on its vowel, y where it was typed. */
final class Spelling {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED_VOWELS = "ăâêôơư";

    private Spelling() {}

    /**
     * Returns a syllable as it is usually written.
     *
     * @param exact canonical form, its tone mark at the end
     * @param typed what the visitor typed in its place
     */
    static String of(String exact, String typed) {
        int letters = exact.length();
        while (letters > 0 && Character.getType(exact.charAt(letters - 1)) == Character.NON_SPACING_MARK) {
            letters--;
        }
        String base = exact.substring(0, letters);
        String tone = exact.substring(letters);
        if (base.endsWith("i") && (typed.endsWith("y") || typed.endsWith("Y"))) {
            base = base.substring(0, letters - 1) + 'y';
        }
        int vowel = tone.isEmpty() ? -1 : toneBearer(base);
        String written = vowel < 0 ? base + tone : base.substring(0, vowel + 1) + tone + base.substring(vowel + 1);
        return Normalizer2.getNFCInstance().normalize(written);
    }

    private static int toneBearer(String base) {
        int first = firstVowel(base);
        if (first < 0) {
            return -1;
        }
        int end = first;
        int marked = -1;
        while (end < base.length() && VOWELS.indexOf(base.charAt(end)) >= 0) {
            marked = MARKED_VOWELS.indexOf(base.charAt(end)) >= 0 ? end : marked;
            end++;
        }
        if (marked >= 0) {
            return marked;
        }
        boolean closed = end < base.length();
        int vowels = end - first;
        return closed || vowels == 1 ? end - 1 : first + (vowels == 2 ? 0 : 1);
    }

    /** The u of qu and the i of gi before a vowel belong to the consonant. */
    private static int firstVowel(String base) {
        boolean consonantPair = base.startsWith("qu") || base.startsWith("gi");
        if (consonantPair && base.length() > 2 && VOWELS.indexOf(base.charAt(2)) >= 0) {
            return 2;
        }
        for (int i = 0; i < base.length(); i++) {
            if (VOWELS.indexOf(base.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
