package vn.khoso.reports.output;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.figures.ReportTotals;

/** Bars of confirmed and hatched unconfirmed products with their sum above, in an Office chart. */
final class PartsChart {

    private static final int GAP_PERCENT = 108;
    private static final byte FULL_OVERLAP = 100;
    private static final byte[] BAR = {(byte) 0x6a, (byte) 0x6a, (byte) 0x6a};

    private PartsChart() {}

    /** Draws from the figures of the block; a text document keeps them in a small workbook inside. */
    static void draw(XDDFChart chart, Block.Chart block) {
        String[] labels = block.labels().toArray(String[]::new);
        int last = labels.length;
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(labels, chart.formatRange(range(0, last)), 0);
        draw(
                chart,
                names,
                numbers(chart, block, 1, last, ReportTotals.Part::confirmed),
                numbers(chart, block, 2, last, ReportTotals.Part::provisional),
                numbers(chart, block, 3, last, ReportTotals.Part::counted));
    }

    private static CellRangeAddress range(int column, int last) {
        return new CellRangeAddress(1, last, column, column);
    }

    private static XDDFNumericalDataSource<Integer> numbers(
            XDDFChart chart, Block.Chart block, int column, int last, Function<ReportTotals.Part, Integer> figure) {
        Stream<Integer> figures = block.parts().stream().map(figure);
        return XDDFDataSourcesFactory.fromArray(
                figures.toArray(Integer[]::new), chart.formatRange(range(column, last)), column);
    }

    /** Draws from figures that lie somewhere else, such as in the cells of a sheet. */
    static void draw(
            XDDFChart chart,
            XDDFDataSource<?> names,
            XDDFNumericalDataSource<? extends Number> confirmed,
            XDDFNumericalDataSource<? extends Number> provisional,
            XDDFNumericalDataSource<? extends Number> sums) {
        XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setMinimum(0);
        left.setTitle("Số sản phẩm");
        left.getOrAddMajorGridProperties().setLineProperties(line(PresetColor.LIGHT_GRAY));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setOverlap(FULL_OVERLAP);
        bars.setGapWidth(GAP_PERCENT);
        var solid = bars.addSeries(names, confirmed);
        solid.setTitle("Đã xác nhận", null);
        solid.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BAR)));
        solid.setLineProperties(line(PresetColor.BLACK));
        var hatched = bars.addSeries(names, provisional);
        hatched.setTitle("Tạm tính", null);
        hatched.setFillProperties(hatch());
        hatched.setLineProperties(line(PresetColor.BLACK));
        chart.plot(bars);
        sums(chart, below, left, names, sums);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        hideThirdLegendEntry(chart);
    }

    private static XDDFLineProperties line(PresetColor colour) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(0.5);
        return line;
    }

    private static XDDFPatternFillProperties hatch() {
        XDDFPatternFillProperties fill = new XDDFPatternFillProperties();
        fill.setPresetPattern(PresetPattern.WIDE_UPWARD_DIAGONAL);
        fill.setForegroundColor(XDDFColor.from(BAR));
        fill.setBackgroundColor(XDDFColor.from(PresetColor.WHITE));
        return fill;
    }

    /** The sums are a line that is not drawn, for the sake of its labels above the bars. */
    private static void sums(
            XDDFChart chart,
            XDDFCategoryAxis below,
            XDDFValueAxis left,
            XDDFDataSource<?> names,
            XDDFNumericalDataSource<? extends Number> sums) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, left);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(names, sums);
        series.setTitle("Tổng", null);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        chart.plot(data);
        var drawn = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0);
        drawn.getIdx().setVal(2);
        drawn.getOrder().setVal(2);
        CTDLbls labels = drawn.isSetDLbls() ? drawn.getDLbls() : drawn.addNewDLbls();
        labels.addNewDLblPos().setVal(STDLblPos.T);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void hideThirdLegendEntry(XDDFChart chart) {
        var entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(2);
        entry.addNewDelete().setVal(true);
    }
}
