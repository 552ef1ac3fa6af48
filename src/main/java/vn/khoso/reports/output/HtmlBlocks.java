package vn.khoso.reports.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.document.Document;

/** The blocks of a document as markup. */
final class HtmlBlocks {

    private final StringBuilder out;
    private final Document document;
    private final HtmlWriter.Target target;

    HtmlBlocks(StringBuilder out, Document document, HtmlWriter.Target target) {
        this.out = out;
        this.document = document;
        this.target = target;
    }

    void all(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph && paragraph.closing()) {
                out.append("<div class=\"together\">");
                paragraph(paragraph);
                new HtmlSignature(out, document).write();
                out.append("</div>\n");
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
        }
    }

    private void heading(Block.Heading heading) {
        String name = heading.level() == 1 ? "h2" : "h3";
        out.append('<')
                .append(name)
                .append(" id=\"")
                .append(anchor(heading.text()))
                .append("\">");
        out.append(Markup.of(heading.text())).append("</").append(name).append(">\n");
    }

    /** Returns the name a heading can be reached under; headings of a report are all different by their numbers and words. */
    static String anchor(String text) {
        return "p" + Integer.toHexString(text.hashCode());
    }

    private void paragraph(Block.Paragraph paragraph) {
        boolean grey = paragraph.edited().isPresent() && document.draft();
        out.append(grey ? "<p class=\"text edited\">" : "<p class=\"text\">");
        out.append(Markup.of(paragraph.text())).append("</p>\n");
    }

    private void table(Block.Table table) {
        out.append("<div class=\"table-box\"><table class=\"figures ")
                .append(size(table))
                .append("\">");
        if (!table.caption().isEmpty()) {
            out.append("<caption>").append(Markup.of(table.caption())).append("</caption>");
        }
        double sum = table.widthsMm().stream().mapToDouble(width -> width).sum();
        for (double width : table.widthsMm()) {
            out.append(String.format(Locale.ROOT, "<col width=\"%.2f%%\"/>", width * 100 / sum));
        }
        out.append("<thead>");
        table.head().forEach(this::headRow);
        out.append("</thead>\n<tbody>");
        table.rows().forEach(row -> row(row, table.widthsMm().size()));
        out.append("</tbody></table></div>\n");
        for (Block.Note note : table.notes()) {
            out.append("<p class=\"note\"><b>").append(Markup.of(note.name())).append("</b> ");
            out.append(Markup.of(note.text())).append("</p>\n");
        }
    }

    private static String size(Block.Table table) {
        return table.points() < 11 ? "small" : "usual";
    }

    private void headRow(List<Block.HeadCell> cells) {
        out.append("<tr>");
        for (Block.HeadCell cell : cells) {
            out.append("<th scope=\"")
                    .append(cell.columns() > 1 ? "colgroup" : "col")
                    .append('"');
            if (cell.columns() > 1) {
                out.append(" colspan=\"").append(cell.columns()).append('"');
            }
            if (cell.rows() > 1) {
                out.append(" rowspan=\"").append(cell.rows()).append('"');
            }
            out.append('>').append(Markup.of(cell.text())).append("</th>");
        }
        out.append("</tr>");
    }

    private void row(Block.Row row, int columns) {
        out.append("<tr class=\"")
                .append(row.weight().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .append("\">");
        boolean spans = row.cells().size() == 1;
        for (Block.Cell cell : row.cells()) {
            List<String> classes = new ArrayList<>(List.of(cell.align().name().toLowerCase(Locale.ROOT)));
            if (cell.shaded()) {
                classes.add("shaded");
            }
            out.append("<td class=\"").append(String.join(" ", classes)).append('"');
            out.append(spans ? " colspan=\"" + columns + "\">" : ">");
            String text = Markup.of(cell.text());
            cell.link()
                    .ifPresentOrElse(
                            address -> out.append("<a href=\"")
                                    .append(Markup.value(address))
                                    .append("\">")
                                    .append(text)
                                    .append("</a>"),
                            () -> out.append(text));
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    private void chart(Block.Chart chart) {
        out.append("<div class=\"chart\">");
        switch (target) {
            case PAGE, FILE -> new SvgChart(out, chart).write();
            case PRINT -> new BoxChart(out, chart).write();
        }
        out.append("<p class=\"caption\">").append(Markup.of(chart.caption())).append("</p></div>\n");
    }
}
