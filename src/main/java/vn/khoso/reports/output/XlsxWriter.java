package vn.khoso.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;

/**
 * The report as a workbook: a summary with charts, every organisation, every product. Cells are typed, sums are formulas,
 * the long sheets stream through a temporary file and can be filtered and printed. No font of the machine is asked.
 */
public final class XlsxWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private XlsxWriter() {}

    /**
     * Writes the workbook.
     *
     * @param heading what stands above the figures
     * @param totals the figures of the summary
     * @param organisations hands every organisation to what it is given
     * @param products hands every product to what it is given
     * @param out closed by the caller
     */
    public static void write(
            Heading heading,
            ReportTotals totals,
            Rows<OrganisationFigures> organisations,
            Rows<ListedProduct> products,
            OutputStream out)
            throws IOException {
        try (XSSFWorkbook kept = new XSSFWorkbook()) {
            XlsxStyles styles = new XlsxStyles(kept);
            new XlsxSummary(kept, styles, heading, totals).write();
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(kept, ROWS_IN_MEMORY)) {
                workbook.setCompressTempFiles(true);
                XlsxList organisationSheet = XlsxList.organisations(workbook, styles, heading);
                organisations.each(organisationSheet::add);
                organisationSheet.end();
                XlsxList productSheet = XlsxList.products(workbook, styles, heading);
                products.each(productSheet::add);
                productSheet.end();
                workbook.write(out);
            }
        }
    }

    /**
     * What stands above the figures.
     *
     * @param title what the report is called
     * @param remark the day of its figures and how they are counted
     */
    public record Heading(String title, String remark) {}

    /**
     * Rows that are handed over one by one.
     *
     * @param <T> what a row is
     */
    @FunctionalInterface
    public interface Rows<T> {

        /** Hands every row to the reader. */
        void each(Consumer<T> reader);
    }
}
