package vn.khoso.reports.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.figures.ReportTotals;

/** The chart for print: boxes placed in millimetres, 164 × 54, so that its words are text in the font of the page. */
final class BoxChart {

    private static final double LEFT = 10;
    private static final double RIGHT = 163;
    private static final double TOP = 7;
    private static final double BOTTOM = 48;
    private static final double LABEL_MM = 26;
    private static final String HATCH = hatch();

    private final StringBuilder out;
    private final Block.Chart chart;
    private final ChartScale scale;

    BoxChart(StringBuilder out, Block.Chart chart) {
        this.out = out;
        this.chart = chart;
        this.scale = ChartScale.of(chart.parts());
    }

    void write() {
        out.append("<div class=\"boxes\" title=\"")
                .append(Markup.value(chart.summary()))
                .append("\">");
        label(LEFT, 0, 40, "left", "<i>Số sản phẩm</i>");
        box(100, 0.7, 3.2, 2.6, "solid");
        label(104.5, 0, 30, "left", "Đã xác nhận");
        box(129, 0.7, 3.2, 2.6, "hatched");
        label(133.5, 0, 30, "left", "Tạm tính");
        for (int line : scale.lines()) {
            box(LEFT, y(line), RIGHT - LEFT, 0, line == 0 ? "axis" : "grid");
            label(0, y(line) - 2.1, LEFT - 2, "right", Integer.toString(line));
        }
        double step = (RIGHT - LEFT) / chart.parts().size();
        for (int i = 0; i < chart.parts().size(); i++) {
            bar(i, LEFT + step * (i + 0.5), step * 0.48);
        }
        out.append("</div>");
    }

    private void bar(int index, double centre, double width) {
        ReportTotals.Part part = chart.parts().get(index);
        if (part.confirmed() > 0) {
            box(centre - width / 2, y(part.confirmed()), width, y(0) - y(part.confirmed()), "solid");
        }
        if (part.provisional() > 0) {
            box(centre - width / 2, y(part.counted()), width, y(part.confirmed()) - y(part.counted()), "hatched");
        }
        label(
                centre - LABEL_MM / 2,
                y(part.counted()) - 4.1,
                LABEL_MM,
                "middle strong",
                Integer.toString(part.counted()));
        label(
                centre - LABEL_MM / 2,
                BOTTOM + 1,
                LABEL_MM,
                "middle",
                Markup.of(chart.labels().get(index)));
    }

    private double y(int value) {
        return BOTTOM - (BOTTOM - TOP) * value / scale.top();
    }

    private void box(double x, double y, double width, double height, String kind) {
        String place =
                String.format(Locale.ROOT, "left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm", x, y, width, height);
        String ground = kind.equals("hatched") ? ";background-image:url(" + HATCH + ")" : "";
        out.append("<div class=\"box ")
                .append(kind)
                .append("\" style=\"")
                .append(place)
                .append(ground)
                .append("\"></div>");
    }

    private void label(double x, double y, double width, String kind, String markup) {
        out.append(String.format(
                Locale.ROOT,
                "<div class=\"label %s\" style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm\">",
                kind,
                x,
                y,
                width));
        out.append(markup).append("</div>");
    }

    private static String hatch() {
        try (InputStream in = BoxChart.class.getResourceAsStream("/reports/hatch.png")) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: reports/hatch.png");
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
