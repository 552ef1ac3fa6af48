package vn.khoso.intake;

import java.text.Normalizer;
import java.util.Locale;
import vn.khoso.shared.KhosoException;

/**
 * The name of a file as people see it: one line of composed Unicode (NFC) without path, with an ending. It is never used
 * as a path.
 *
 * @param value 3 to 255 characters
 */
record FileName(String value) {

    private static final int LONGEST = 255;
    private static final int LONGEST_EXTENSION = 10;

    /**
     * Cleans a name that came from outside: paths ({@code C:\fakepath\...}), control characters and those that turn the
     * direction of writing (which hide the true ending) are removed, blanks are joined, and what is too long is cut
     * before the ending.
     *
     * @throws KhosoException {@link IntakeProblem#NAME_UNUSABLE} when no name with an ending is left
     */
    static FileName clean(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip()
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = visible.lastIndexOf('.');
        String stem = dot < 0 ? "" : visible.substring(0, dot).strip();
        String extension = visible.substring(dot + 1);
        if (stem.isEmpty() || !extension.matches("[\\p{L}\\p{N}]{1," + LONGEST_EXTENSION + "}")) {
            throw new KhosoException(IntakeProblem.NAME_UNUSABLE);
        }
        return new FileName(cut(stem, LONGEST - extension.length() - 1) + "." + extension);
    }

    /** Returns the ending in lower case, without the dot. */
    String extension() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
