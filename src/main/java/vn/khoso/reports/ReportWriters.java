package vn.khoso.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.organisation.Level;
import vn.khoso.reports.document.Composer;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.output.CsvWriter;
import vn.khoso.reports.output.DocxWriter;
import vn.khoso.reports.output.HtmlWriter;
import vn.khoso.reports.output.PdfWriter;
import vn.khoso.reports.output.XlsxWriter;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;
import vn.khoso.shared.KhosoTime;

/** Writes a report in any of its formats, from its frozen facts alone. */
@Component
class ReportWriters {

    private final FrozenFacts frozen;
    private final ReportsProperties properties;
    private final boolean sample;
    private final Clock clock;

    ReportWriters(
            FrozenFacts frozen,
            ReportsProperties properties,
            @Value("${khoso.demo.enabled:false}") boolean sample,
            Clock clock) {
        this.frozen = frozen;
        this.properties = properties;
        this.sample = sample;
        this.clock = clock;
    }

    /**
     * Writes a report.
     *
     * @param out closed by the caller
     */
    @Transactional(readOnly = true)
    public void write(Report report, ReportFormat format, OutputStream out) throws IOException {
        ReportTotals totals = report.totals().orElseThrow();
        switch (format) {
            case PDF -> PdfWriter.write(document(report), sample, out);
            case DOCX -> DocxWriter.write(document(report), sample, out);
            case HTML ->
                out.write(HtmlWriter.file(document(report), HtmlWriter.Target.FILE)
                        .getBytes(StandardCharsets.UTF_8));
            case XLSX ->
                XlsxWriter.write(
                        heading(report),
                        totals,
                        reader -> frozen.eachOrganisation(report, reader),
                        reader -> frozen.listed(report, Integer.MAX_VALUE, reader),
                        out);
            case CSV -> CsvWriter.figures(totals, reader -> frozen.eachOrganisation(report, reader), out);
            case PRODUCTS_CSV -> {
                CsvWriter.CsvProducts csv = CsvWriter.products(out);
                frozen.listed(report, Integer.MAX_VALUE, csv::add);
                csv.end();
            }
        }
    }

    private static XlsxWriter.Heading heading(Report report) {
        return new XlsxWriter.Heading(
                "Báo cáo chỉ tiêu sản phẩm truyền thông số, "
                        + Numbers.bare(PeriodWords.full(report.period())) + " (" + report.scopeName()
                        + ")",
                "Số liệu tính đến ngày " + Numbers.dayInText(report.asOfDay()) + ". Mức đạt "
                        + (report.provisionalCounts() ? "tính cả" : "chỉ tính")
                        + (report.provisionalCounts() ? " sản phẩm tạm tính." : " sản phẩm đã xác nhận."));
    }

    /** Returns the report as a document. */
    Document document(Report report) {
        ReportTotals totals = report.totals().orElseThrow();
        List<OrganisationFigures> organisations = new ArrayList<>();
        frozen.eachOrganisation(report, organisations::add);
        int limit = Math.min(report.letterhead().annexRows().orElse(Integer.MAX_VALUE), properties.listedAtMost());
        List<ListedProduct> products = new ArrayList<>();
        frozen.listed(report, limit, products::add);
        LocalDate signedIn = KhosoTime.dayOf(report.issuedAt().orElseGet(clock::instant));
        return Composer.compose(new Content(
                report.period(),
                report.asOfDay(),
                report.scope(),
                report.scopeName(),
                report.closedOn(),
                report.creditAll(),
                report.provisionalCounts(),
                totals,
                organisations,
                products,
                totals.level(Level.COMMUNE).map(GroupFigures::inPeriod).orElse(0),
                report.edits(),
                report.letterhead(),
                signedIn,
                report.issuedAt().isEmpty()));
    }
}
