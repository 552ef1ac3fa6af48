package vn.khoso.reports.output;

import java.util.ArrayList;
import java.util.List;
import vn.khoso.reports.document.Letterhead;

/** The lines of "Nơi nhận" with their dashes and the end signs of the style. */
final class Recipients {

    private Recipients() {}

    static List<String> lines(Letterhead letterhead) {
        String end = letterhead.style() == Letterhead.Style.STATE ? ";" : ",";
        List<String> lines = new ArrayList<>();
        for (String recipient : letterhead.recipients()) {
            boolean last = lines.size() == letterhead.recipients().size() - 1;
            lines.add("- " + recipient + (last ? "." : end));
        }
        return lines;
    }
}
