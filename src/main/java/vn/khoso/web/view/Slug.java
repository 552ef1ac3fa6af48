package vn.khoso.web.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable end of an address: a title without tone marks. The id before it is what counts. */
final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final String NOTHING = "san-pham";

    private Slug() {}

    /** Returns such as {@code phu-nu-xa-ba-to} for "Phụ nữ xã Ba Tơ"; cut between words, never empty. */
    static String of(String title) {
        String letters = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        String words = OTHERS.matcher(letters).replaceAll("-").replaceAll("^-|-$", "");
        return words.isEmpty() ? NOTHING : cut(words);
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
