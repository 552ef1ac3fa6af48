package vn.khoso.reports.output;

import java.util.List;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.Letterhead;

/** Who receives the report, and who signs it. The room for the digital signature stays free. */
final class HtmlSignature {

    private final StringBuilder out;
    private final Document document;

    HtmlSignature(StringBuilder out, Document document) {
        this.out = out;
        this.document = document;
    }

    void write() {
        Letterhead letterhead = document.letterhead();
        out.append("<table class=\"signature\"><tr><td class=\"recipients\"><p class=\"to\">Nơi nhận:</p>");
        for (String line : Recipients.lines(letterhead)) {
            out.append("<p>").append(Markup.of(line)).append("</p>");
        }
        out.append("</td><td class=\"signatory\">");
        List<String> lines = letterhead.signatory();
        for (String line : lines) {
            out.append("<p>").append(Markup.of(line)).append("</p>");
        }
        out.append("<div class=\"room\"></div><p>")
                .append(Markup.of(letterhead.signer()))
                .append("</p>");
        out.append("</td></tr></table>");
    }
}
