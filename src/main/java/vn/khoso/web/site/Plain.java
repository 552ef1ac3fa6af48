package vn.khoso.web.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without tone marks, in lower case, with single blanks. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {}

    static String of(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return OTHERS.matcher(letters).replaceAll(" ").strip();
    }

    /** Tells whether every word of the query begins a word of the text; both may carry tone marks. */
    static boolean matches(String text, String query) {
        String words = " " + of(text);
        for (String word : of(query).split(" ", -1)) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
