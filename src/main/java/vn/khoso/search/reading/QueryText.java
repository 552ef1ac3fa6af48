package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed query taken apart: free words, words in quotes, words after a minus. Any text can be taken apart.
 *
 * @param words everything that is looked for, words in quotes included
 * @param phrases what stands in quotes
 * @param excluded what stands after a minus
 */
record QueryText(String words, List<String> phrases, List<String> excluded) {

    private static final int LONGEST = 2_000;
    private static final Pattern PART =
            Pattern.compile("(?<minus>(?<!\\S)-(?=[\\p{L}\\p{N}\"“]))?(?:[\"“](?<phrase>[^\"“”]*)[\"”]|(?<word>\\S+))");

    /** Takes a text apart; what lies beyond 2,000 characters is not looked at. */
    static QueryText of(String text) {
        StringBuilder words = new StringBuilder();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher parts = PART.matcher(start);
        while (parts.find()) {
            String phrase = parts.group("phrase");
            String part = phrase == null ? parts.group("word") : phrase;
            if (parts.group("minus") != null) {
                excluded.add(part);
                continue;
            }
            if (phrase != null) {
                phrases.add(phrase);
            }
            words.append(part).append(' ');
        }
        return new QueryText(words.toString().strip(), List.copyOf(phrases), List.copyOf(excluded));
    }
}
