package vn.khoso.tools.tika;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text out of what documents hold: composed letters, single spaces, whole paragraphs. */
final class CleanText {

    /** Soft hyphens, zero-width characters, byte order marks; a soft hyphen at the end of a line takes the break along. */
    private static final Pattern INVISIBLE = Pattern.compile("\\u00AD\\s*|[\\u200B-\\u200F\\u2060\\uFEFF]");

    /** Control, private-use (symbol fonts' bullets) and replacement characters, and every kind of space. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\p{Co}\\p{Cn}\\p{Z}\\uFFFD]+");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…]\\p{Pf}?\"?\\)?$", Pattern.DOTALL);

    private CleanText() {}

    /** Returns the text in NFC with single spaces and nothing invisible; empty when nothing is left. */
    static String of(CharSequence raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /**
     * Joins lines that an editor's line spacing made look like paragraphs: one that does not end a sentence with one
     * that goes on in lower case, as in "chính trị -" / "xã hội".
     */
    static List<String> joinBrokenLines(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            boolean goesOn = !joined.isEmpty()
                    && Character.isLowerCase(line.codePointAt(0))
                    && !SENTENCE_END.matcher(joined.getLast()).matches();
            if (goesOn) {
                joined.set(joined.size() - 1, joined.getLast() + " " + line);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }
}
