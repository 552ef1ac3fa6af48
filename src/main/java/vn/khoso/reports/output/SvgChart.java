package vn.khoso.reports.output;

import java.util.Locale;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.figures.ReportTotals;

/** The chart for screens: a drawing with attributes only, in units of a tenth of a millimetre. */
final class SvgChart {

    private static final double LEFT = 90;
    private static final double RIGHT = 1630;
    private static final double TOP = 60;
    private static final double BOTTOM = 480;

    private final StringBuilder out;
    private final Block.Chart chart;
    private final ChartScale scale;

    SvgChart(StringBuilder out, Block.Chart chart) {
        this.out = out;
        this.chart = chart;
        this.scale = ChartScale.of(chart.parts());
    }

    void write() {
        out.append(
                "<svg class=\"drawing\" viewBox=\"0 0 1640 540\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\"><title>");
        out.append(Markup.value(chart.summary()))
                .append("</title><defs><pattern id=\"hatch\" width=\"12\" height=\"12\"");
        out.append(
                " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"12\" height=\"12\" fill=\"#fff\"/>");
        out.append(
                "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"12\" stroke=\"#6a6a6a\" stroke-width=\"5\"/></pattern></defs>");
        text(LEFT, 24, "start", "Số sản phẩm");
        legend();
        for (int line : scale.lines()) {
            double y = y(line);
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2\"/>",
                    LEFT,
                    RIGHT,
                    y,
                    y,
                    line == 0 ? "#000" : "#bbb"));
            text(LEFT - 14, y + 10, "end", Integer.toString(line));
        }
        for (int i = 0; i < chart.parts().size(); i++) {
            bar(i);
        }
        out.append("</svg>");
    }

    private void legend() {
        out.append("<rect x=\"980\" y=\"2\" width=\"34\" height=\"26\" fill=\"#6a6a6a\" stroke=\"#000\"/>");
        text(1026, 24, "start", "Đã xác nhận");
        out.append("<rect x=\"1270\" y=\"2\" width=\"34\" height=\"26\" fill=\"url(#hatch)\" stroke=\"#000\"/>");
        text(1316, 24, "start", "Tạm tính");
    }

    private void bar(int index) {
        ReportTotals.Part part = chart.parts().get(index);
        double step = (RIGHT - LEFT) / chart.parts().size();
        double width = step * 0.48;
        double centre = LEFT + step * (index + 0.5);
        rectangle(centre - width / 2, width, 0, part.confirmed(), "#6a6a6a");
        rectangle(centre - width / 2, width, part.confirmed(), part.counted(), "url(#hatch)");
        text(centre, y(part.counted()) - 10, "middle", Integer.toString(part.counted()));
        text(centre, BOTTOM + 40, "middle", chart.labels().get(index));
    }

    private void rectangle(double x, double width, int from, int to, String fill) {
        if (to > from) {
            out.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" width=\"%.1f\" y=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"#000\"/>",
                    x,
                    width,
                    y(to),
                    y(from) - y(to),
                    fill));
        }
    }

    private void text(double x, double y, String anchor, String words) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
        out.append(Markup.value(words)).append("</text>");
    }

    private double y(int value) {
        return BOTTOM - (BOTTOM - TOP) * value / scale.top();
    }
}
