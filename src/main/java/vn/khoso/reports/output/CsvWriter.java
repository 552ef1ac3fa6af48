package vn.khoso.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;

/**
 * The figures, or the products, as a table for spreadsheets: UTF-8 with a byte order mark, commas, CRLF, every line in a
 * fixed order, so that the same figures are the same bytes for ever. What a spreadsheet could take for a formula begins with an apostrophe.
 */
public final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final CSVPrinter printer;

    private CsvWriter(Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
    }

    /** Writes every figure, one to a line, and leaves the stream open. */
    public static void figures(
            ReportTotals totals, XlsxWriter.Rows<OrganisationFigures> organisations, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(writer);
        csv.line("bang", "dong", "ten", "chi_tieu", "gia_tri");
        new CsvFigures(csv).write(totals);
        organisations.each(csv::organisation);
        writer.flush();
    }

    private void organisation(OrganisationFigures one) {
        String id = one.organisation().id().value();
        String name = one.organisation().name();
        line("to_chuc", id, name, "da_xac_nhan", Integer.toString(one.confirmed()));
        line("to_chuc", id, name, "tam_tinh", Integer.toString(one.provisional()));
        line("to_chuc", id, name, "trong_ky", Integer.toString(one.inPeriod()));
        line("to_chuc", id, name, "muc_dat", one.attained().name());
        one.organisation().plan().ifPresent(plan -> line("to_chuc", id, name, "chi_tieu_dang_ky", plan.toString()));
    }

    /** Begins a list of products and returns the writer to add them with; the stream stays open. */
    public static CsvProducts products(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(writer);
        csv.line(
                "tt", "ma_san_pham", "ten_san_pham", "to_chuc", "cap", "loai", "ngay_cong_bo", "tinh_trang", "dia_chi");
        return new CsvProducts(csv, writer);
    }

    void line(String... values) {
        String[] safe = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = neutral(Numbers.bare(values[i]));
        }
        try {
            printer.printRecord((Object[]) safe);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the text as no spreadsheet takes it for a formula. */
    static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The products, line by line. */
    public static final class CsvProducts {

        private final CsvWriter csv;
        private final Writer writer;
        private int number;

        private CsvProducts(CsvWriter csv, Writer writer) {
            this.csv = csv;
            this.writer = writer;
        }

        /** Adds a product. */
        public void add(ListedProduct product) {
            number++;
            csv.line(
                    Integer.toString(number),
                    product.id().value(),
                    product.title(),
                    product.organisation(),
                    Names.level(product.level()),
                    Names.kind(product.kind()),
                    Numbers.dayInTable(product.day()),
                    product.confirmed() ? "đã xác nhận" : "tạm tính",
                    product.address());
        }

        /** Hands everything on. */
        public void end() throws IOException {
            writer.flush();
        }
    }
}
