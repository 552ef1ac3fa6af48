package vn.khoso.tools.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khoso.tools.TimedLine;

/**
 * WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip: a line with two times, then words until a blank line. Headers, notes,
 * styles and numbers stand before such a line and are passed over.
 */
final class TimedBlocks {

    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z0-9][^>]*>|\\{\\\\[^}]*}");

    private TimedBlocks() {}

    static List<TimedLine> read(String text) {
        List<String> lines = text.lines().toList();
        List<TimedLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher times = TIMES.matcher(lines.get(i));
            if (times.matches()) {
                int end = endOfWords(lines, i + 1);
                String words = plain(String.join("\n", lines.subList(i + 1, end)));
                read.add(new TimedLine(time(times, 1), time(times, 5), words));
                i = end - 1;
            }
        }
        return read;
    }

    /** Words end with a blank line; where it was forgotten, with the number and times of the next block. */
    private static int endOfWords(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).isBlank() && !beginsBlock(lines, end)) {
            end++;
        }
        return end;
    }

    private static boolean beginsBlock(List<String> lines, int at) {
        return TIMES.matcher(lines.get(at)).matches()
                || (NUMBER.matcher(lines.get(at)).matches()
                        && at + 1 < lines.size()
                        && TIMES.matcher(lines.get(at + 1)).matches());
    }

    private static Duration time(Matcher times, int group) {
        String hours = times.group(group);
        String fraction = times.group(group + 3);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(times.group(group + 1)))
                .plusSeconds(Long.parseLong(times.group(group + 2)))
                .plusMillis(fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
    }

    /** Who speaks is kept as "name: words"; all other markup goes. */
    private static String plain(String words) {
        String spoken = VOICE.matcher(words).replaceAll("$1: ");
        return MARKUP.matcher(spoken)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
