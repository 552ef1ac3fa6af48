package vn.khoso.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language that the name of a file of captions tells, such as {@code phu-de.en.vtt} or {@code phu-de-vi.srt}. */
public final class CaptionLanguage {

    private static final Pattern TAG =
            Pattern.compile(".*[._\\- (](vi|vie|en|eng|hre|cua|sed|bdq|jra|jeh|brb|rmx)\\)?\\.[a-z0-9]+");
    private static final Map<String, String> LONG = Map.of("vie", "vi", "eng", "en");

    private CaptionLanguage() {}

    /** Returns the tag at the end of the name; Vietnamese where there is none. */
    public static String of(String fileName) {
        Matcher tagged = TAG.matcher(fileName.toLowerCase(Locale.ROOT));
        return tagged.matches() ? LONG.getOrDefault(tagged.group(1), tagged.group(1)) : "vi";
    }
}
