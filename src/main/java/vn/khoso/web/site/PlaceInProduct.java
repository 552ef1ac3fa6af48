package vn.khoso.web.site;

import java.util.regex.Pattern;

/**
 * Where a visitor wants to begin.
 *
 * @param second from the start of a recording
 * @param find words to look for in its texts; empty for all of them
 * @param speech the language of the transcript to read; empty for the first one
 */
record PlaceInProduct(int second, String find, String speech) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final int LONGEST = 200;

    /** Reads them from an address; a time that is none means the beginning. */
    PlaceInProduct(String t, String find, String speech) {
        this(
                SECONDS.matcher(t).matches() ? Integer.parseInt(t) : 0,
                find.strip().substring(0, Math.min(find.strip().length(), LONGEST)),
                speech);
    }

    /** Tells whether a text is wanted. */
    boolean wants(String text) {
        return find.isEmpty() || Plain.matches(text, find);
    }
}
