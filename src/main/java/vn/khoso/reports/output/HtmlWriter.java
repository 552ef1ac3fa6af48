package vn.khoso.reports.output;

import vn.khoso.reports.document.Block;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.reports.document.Measures;

/** The document as markup: well-formed XML that is HTML too, every word escaped. */
public final class HtmlWriter {

    /** What the markup is for. */
    public enum Target {
        /** Part of a page of the site, styled by its style sheet. */
        PAGE,
        /** A file of its own. */
        FILE,
        /** Pages to be laid out for print. */
        PRINT
    }

    private static final int ACROSS_MM = 297;

    private final Document document;
    private final Target target;
    private final StringBuilder out = new StringBuilder(1 << 16);

    private HtmlWriter(Document document, Target target) {
        this.document = document;
        this.target = target;
    }

    /** Returns the document as an element that can stand inside a page. */
    public static String fragment(Document document) {
        HtmlWriter writer = new HtmlWriter(document, Target.PAGE);
        writer.article();
        return writer.out.toString();
    }

    /** Returns the document as a whole file. */
    public static String file(Document document, Target target) {
        HtmlWriter writer = new HtmlWriter(document, target);
        writer.whole();
        return writer.out.toString();
    }

    private void whole() {
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\" xml:lang=\"vi\"><head>");
        out.append("<meta charset=\"UTF-8\"/><title>")
                .append(Markup.value(document.name()))
                .append("</title>");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        out.append("<meta name=\"description\" content=\"")
                .append(Markup.value(document.name()))
                .append("\"/>");
        out.append("<meta name=\"subject\" content=\"")
                .append(Markup.value(document.name()))
                .append("\"/>");
        out.append("<meta name=\"author\" content=\"")
                .append(Markup.value(String.join(" ", document.letterhead().issuer())))
                .append("\"/>");
        bookmarks();
        out.append("<style>").append(styles()).append("</style></head>\n<body>");
        article();
        out.append("</body></html>\n");
    }

    private void bookmarks() {
        if (target != Target.PRINT) {
            return;
        }
        out.append("<bookmarks>");
        for (Block block : document.body()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                bookmark(heading.text(), HtmlBlocks.anchor(heading.text()));
            }
        }
        for (Document.Annex annex : document.annexes()) {
            bookmark(annex.number() + ". " + String.join(" ", annex.name()), HtmlBlocks.anchor(annex.number()));
        }
        out.append("</bookmarks>");
    }

    private void bookmark(String name, String anchor) {
        out.append("<bookmark name=\"")
                .append(Markup.value(name))
                .append("\" href=\"#")
                .append(anchor)
                .append("\"/>");
    }

    private String styles() {
        StringBuilder css = new StringBuilder(Stylesheet.read("static/css/paper.css"));
        if (target == Target.PRINT) {
            Letterhead.Margins margins = document.letterhead().margins();
            css.append(Stylesheet.read("reports/print.css")
                    .replace("$across", (ACROSS_MM - margins.leftMm() - margins.rightMm()) + "mm")
                    .replace(
                            "$margins",
                            margins.topMm() + "mm " + margins.rightMm() + "mm " + margins.bottomMm() + "mm "
                                    + margins.leftMm() + "mm"));
        }
        if (target == Target.FILE) {
            css.append(Stylesheet.read("reports/screen.css"));
            css.append(Stylesheet.withFonts("static/css/paper-fonts.css"));
        }
        return css.toString();
    }

    private void article() {
        boolean party = document.letterhead().style() == Letterhead.Style.PARTY;
        out.append("<div class=\"report-paper ")
                .append(party ? "party" : "state")
                .append("\" lang=\"vi\">\n");
        firstBlock(document.letterhead());
        title(party);
        new HtmlBlocks(out, document, target).all(document.body());
        for (Document.Annex annex : document.annexes()) {
            annex(annex, party);
        }
        out.append("</div>\n");
    }

    private void firstBlock(Letterhead letterhead) {
        Measures measures = letterhead.measures();
        boolean party = letterhead.style() == Letterhead.Style.PARTY;
        out.append("<table class=\"letterhead\"><tr><td class=\"issuer\">");
        for (String line : letterhead.superior()) {
            out.append("<p class=\"superior\">").append(Markup.of(line)).append("</p>");
        }
        for (String line : letterhead.issuer()) {
            out.append("<p class=\"body\">").append(Markup.of(line)).append("</p>");
        }
        out.append(party ? "<p class=\"star\">*</p>" : "<div class=\"rule\"></div>");
        out.append("</td><td class=\"motto\"><p><span class=\"first\">")
                .append(measures.motto())
                .append("</span></p>");
        if (!party) {
            out.append("<p><span class=\"second\">Độc lập - Tự do - Hạnh phúc</span></p>");
        }
        out.append("</td></tr><tr><td class=\"number\"><p>")
                .append(party ? "Số" : "Số:")
                .append("<span class=\"blank\"> </span>");
        out.append(Markup.of(letterhead.symbol())).append("</p>");
        if (document.draft()) {
            out.append("<p><span class=\"draft\">DỰ THẢO</span></p>");
        }
        out.append("</td><td class=\"date\"><p>")
                .append(Markup.of(letterhead.place()))
                .append(", ngày");
        out.append("<span class=\"day\"> </span>")
                .append(Markup.of(document.dated()))
                .append("</p></td></tr></table>\n");
    }

    private void title(boolean party) {
        out.append("<h1>").append(Markup.of(document.title()));
        for (String line : document.subject()) {
            out.append("<br/><span class=\"subject\">").append(Markup.of(line)).append("</span>");
        }
        out.append("</h1>");
        out.append(party ? "<p class=\"hyphens\">-----</p>" : "<div class=\"rule\"></div>")
                .append('\n');
        if (!document.letterhead().addressee().isBlank()) {
            out.append("<p class=\"addressee\">Kính gửi: ")
                    .append(Markup.of(document.letterhead().addressee()))
                    .append("</p>\n");
        }
    }

    private void annex(Document.Annex annex, boolean party) {
        out.append("<div class=\"annex ")
                .append(annex.landscape() ? "across" : "upright")
                .append("\">");
        out.append("<h2 class=\"annex-number\" id=\"")
                .append(HtmlBlocks.anchor(annex.number()))
                .append("\">");
        out.append(Markup.of(annex.number()));
        for (String line : annex.name()) {
            out.append("<br/>").append(Markup.of(line));
        }
        out.append("</h2><p class=\"attached\">(Kèm theo Báo cáo số<span class=\"blank\"> </span>");
        out.append(Markup.of(document.letterhead().symbol())).append(party ? ", ngày" : " ngày");
        out.append("<span class=\"day\"> </span>")
                .append(Markup.of(document.dated()))
                .append("<br/>của ");
        out.append(Markup.of(document.letterhead().issuerInFull())).append(")</p>");
        out.append(party ? "<p class=\"hyphens\">-----</p>" : "<div class=\"rule\"></div>")
                .append('\n');
        new HtmlBlocks(out, document, target).all(annex.blocks());
        out.append("</div>\n");
    }
}
