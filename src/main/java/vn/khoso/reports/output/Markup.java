package vn.khoso.reports.output;

import vn.khoso.reports.words.Numbers;

/** Text as it may stand in markup. */
final class Markup {

    private Markup() {}

    /** Returns the text with everything escaped that markup could take for its own, and with its held groups. */
    static String of(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                case Numbers.HOLD -> markup.append("<span class=\"hold\">");
                case Numbers.RELEASE -> markup.append("</span>");
                default -> {
                    if (letter >= ' ' || letter == '\n' || letter == '\t') {
                        markup.append(letter);
                    }
                }
            }
        }
        return markup.toString();
    }

    /** Returns the text as an attribute's value. */
    static String value(String text) {
        return of(Numbers.bare(text));
    }
}
