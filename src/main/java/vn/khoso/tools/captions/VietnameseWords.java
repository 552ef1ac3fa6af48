package vn.khoso.tools.captions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a text looks like Vietnamese: letters decoded by the wrong table rarely make syllables. */
final class VietnameseWords {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\d]+");
    private static final Pattern AROUND = Pattern.compile("\\A[“”‘’…–—«»♪]+|[“”‘’…–—«»♪]+\\z");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE =
            Pattern.compile("(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th"
                    + "|tr|t|v|x)?(?:uyê|iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uya|uyu|ia|iê|yê|ua|uô|ưa|ươ|uâ|uê|uơ|uy|oa|oă|oe|oo"
                    + "|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(?:ch|c|m|ng|nh|n|p|t)?");
    private static final Pattern ONE_CASE = Pattern.compile("\\p{Lu}?\\p{Ll}*|\\p{Lu}+");

    private VietnameseWords() {}

    /** Returns the share, 0 to 1, of the words with letters beyond ASCII that are Vietnamese syllables; 0 without any. */
    static double share(String text) {
        int words = 0;
        int syllables = 0;
        for (String token : BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFC), -1)) {
            String word = AROUND.matcher(token).replaceAll("");
            if (BEYOND_ASCII.matcher(word).find()) {
                words++;
                syllables += isSyllable(word) ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (double) syllables / words;
    }

    private static boolean isSyllable(String word) {
        String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        long tones = TONE.matcher(parted).results().count();
        String toneless = Normalizer.normalize(TONE.matcher(parted).replaceAll(""), Normalizer.Form.NFC);
        return tones <= 1
                && ONE_CASE.matcher(word).matches()
                && SYLLABLE.matcher(toneless).matches();
    }
}
