package vn.khoso.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khoso.reports.GoldenFacts;
import vn.khoso.reports.document.Block;
import vn.khoso.reports.document.Composer;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;

/** Both sample reports in all five forms, read back: every row of every table, every sentence, every total and share. */
class EveryFigureAgreesTests {

    /** A share with some letters before it. */
    private static final Pattern SHARE = Pattern.compile("\\S{0,6}\\d+(,\\d)?%");

    static Stream<Content> samples() {
        return Stream.of(
                GoldenFacts.content(GoldenFacts.HALF, GoldenFacts.letterhead("bao-cao-mttq", 30), Map.of(), true),
                GoldenFacts.content(GoldenFacts.YEAR, GoldenFacts.letterhead("bao-cao-btgdv", 20), Map.of(), false));
    }

    private static List<Block> blocks(Document document) {
        return Stream.concat(
                        document.body().stream(), document.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .toList();
    }

    /** Returns the cells of all tables without blanks, row by row. */
    private static List<List<String>> rows(Document document) {
        return blocks(document).stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream())
                .map(row -> row.cells().stream().map(cell -> bare(cell.text())).toList())
                .toList();
    }

    private static List<String> sentences(Document document) {
        return blocks(document).stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> Stream.of(paragraph.text());
                    case Block.Heading heading -> Stream.of(heading.text());
                    case Block.Table table ->
                        Stream.concat(
                                Stream.of(table.caption()),
                                table.notes().stream().map(Block.Note::text));
                    case Block.Chart chart -> Stream.of(chart.caption());
                })
                .map(EveryFigureAgreesTests::bare)
                .toList();
    }

    private static String bare(String text) {
        return Numbers.bare(text).replace('\u2011', '-').replaceAll("[\\s\u2060]+", "");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWebPage(Content content) {
        Document document = Composer.compose(content);
        Element page = Jsoup.parse(HtmlWriter.file(document, HtmlWriter.Target.FILE));

        assertThat(page.select("table.figures tbody tr").stream()
                        .map(row -> row.select("td").stream()
                                .map(cell -> bare(cell.text()))
                                .toList())
                        .toList())
                .isEqualTo(rows(document));
        assertThat(bare(page.text())).contains(sentences(document));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextDocument(Content content) throws IOException {
        Document document = Composer.compose(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, false, out);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<List<String>> rows = new ArrayList<>();
            for (XWPFTable table : file.getTables()) {
                table.getRows().stream()
                        .filter(row -> table.getRow(0).isRepeatHeader() && !row.isRepeatHeader())
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> bare(cell.getText()))
                                .toList())
                        .forEach(rows::add);
            }
            assertThat(rows).isEqualTo(rows(document));
            assertThat(bare(file.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .reduce("", String::concat)))
                    .contains(sentences(document));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePrintedPages(Content content) throws IOException {
        Document document = Composer.compose(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, false, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(TaggedTables.rows(pdf)).containsSubsequence(rows(document));
            String text = bare(new PDFTextStripper().getText(pdf));
            assertThat(SHARE.matcher(String.join(" ", sentences(document)))
                            .results()
                            .map(MatchResult::group))
                    .as("shares in sentences")
                    .hasSizeGreaterThan(15)
                    .allMatch(text::contains);
            assertAccessible(pdf);
        }
    }

    /** Tagged, in Vietnamese, with a title, a bookmark for each section and annex, and every font inside. */
    private static void assertAccessible(PDDocument pdf) throws IOException {
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        assertThat(pdf.getDocumentInformation().getTitle()).startsWith("BÁO CÁO");
        assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(4 + 2);
        boolean across = false;
        for (PDPage page : pdf.getPages()) {
            across |= page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(across).as("the annex lies across").isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWorkbookAndTheLines(Content content) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvWriter.figures(content.totals(), reader -> content.organisations().forEach(reader), csv);
        Map<String, String> lines = lines(csv.toString(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(
                new XlsxWriter.Heading("Báo cáo", "Số liệu"),
                content.totals(),
                reader -> content.organisations().forEach(reader),
                reader -> content.products().forEach(reader),
                out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(kindsAndMonths(workbook.getSheetAt(0), content)).isEqualTo(kindsAndMonths(lines, content));
            assertThat(organisations(workbook.getSheet("Tổ chức"))).isEqualTo(organisations(lines));
            assertThat(products(workbook.getSheet("Sản phẩm"))).isEqualTo(annex(content));
            assertThat(productLines(content)).isEqualTo(annex(content));
            assertThat(content.totals().excluded())
                    .isEqualTo(lines.entrySet().stream()
                            .filter(line -> line.getKey().startsWith("khong_tinh/"))
                            .mapToInt(line -> Integer.parseInt(line.getValue()))
                            .sum());
        }
    }

    private static Map<String, String> lines(String text) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(text))) {
            lines.put(line.get(0) + "/" + line.get(1) + "/" + line.get(3), line.get(4));
        }
        return lines;
    }

    /** Returns the numbers of the lower tables of the summary, each under the words at its left. */
    private static Map<String, String> kindsAndMonths(Sheet sheet, Content content) {
        Map<String, String> found = new TreeMap<>();
        int first = 4 + content.totals().groups().size();
        for (int i = first; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null && row.getCell(2) != null && row.getCell(2).getCellType() != CellType.STRING) {
                for (int column = 2; column <= 4 && row.getCell(column) != null; column++) {
                    found.put(
                            row.getCell(1).getStringCellValue() + "/" + column
                                    + (column == 2 && row.getCell(3) == null),
                            Long.toString(Math.round(row.getCell(column).getNumericCellValue())));
                }
            }
        }
        return found;
    }

    private static Map<String, String> kindsAndMonths(Map<String, String> lines, Content content) {
        Map<String, String> found = new TreeMap<>();
        int all = 0;
        for (ReportTotals.KindFigures kind : content.totals().kinds()) {
            String figure = lines.get("loai/" + kind.kind().name() + "/san_pham");
            found.put(Names.capital(Names.kind(kind.kind())) + "/2true", figure);
            all += Integer.parseInt(figure);
        }
        found.put("Cộng/2true", Integer.toString(all));
        int confirmed = 0;
        int provisional = 0;
        for (ReportTotals.Part part : content.totals().parts()) {
            int settled = Integer.parseInt(lines.get("bieu_do/" + part.name() + "/da_xac_nhan"));
            int open = Integer.parseInt(lines.get("bieu_do/" + part.name() + "/tam_tinh"));
            YearMonth month = YearMonth.parse(part.name());
            months(found, "Tháng " + month.getMonthValue() + "/" + month.getYear(), settled, open);
            confirmed += settled;
            provisional += open;
        }
        months(found, "Cộng", confirmed, provisional);
        return found;
    }

    private static void months(Map<String, String> found, String name, int confirmed, int provisional) {
        found.put(name + "/2false", Integer.toString(confirmed));
        found.put(name + "/3false", Integer.toString(provisional));
        found.put(name + "/4false", Integer.toString(confirmed + provisional));
    }

    private static Map<String, String> organisations(Sheet sheet) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 4; i <= sheet.getLastRowNum() - 1; i++) {
            Row row = sheet.getRow(i);
            String id = row.getCell(1).getStringCellValue();
            found.put(id + "/da_xac_nhan", Long.toString((long) row.getCell(9).getNumericCellValue()));
            found.put(id + "/tam_tinh", Long.toString((long) row.getCell(10).getNumericCellValue()));
            found.put(id + "/trong_ky", Long.toString((long) row.getCell(11).getNumericCellValue()));
        }
        return found;
    }

    private static Map<String, String> organisations(Map<String, String> lines) {
        Map<String, String> found = new TreeMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith("to_chuc/") && !key.endsWith("/muc_dat") && !key.endsWith("/chi_tieu_dang_ky")) {
                found.put(key.substring("to_chuc/".length()), value);
            }
        });
        return found;
    }

    private static List<List<String>> products(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> found = new ArrayList<>();
        for (int i = 4; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            found.add(Stream.of(1, 2, 3, 5, 6, 7)
                    .map(column -> bare(formatter.formatCellValue(row.getCell(column))))
                    .toList());
        }
        return found;
    }

    private static List<List<String>> productLines(Content content) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvWriter.CsvProducts list = CsvWriter.products(csv);
        content.products().forEach(list::add);
        list.end();
        List<List<String>> found = new ArrayList<>();
        for (CSVRecord line : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.toString(StandardCharsets.UTF_8).substring(1)))) {
            found.add(Stream.of(
                            line.get("ma_san_pham"),
                            line.get("ten_san_pham"),
                            line.get("to_chuc"),
                            Names.capital(line.get("loai")),
                            line.get("ngay_cong_bo"),
                            Names.capital(line.get("tinh_trang")))
                    .map(EveryFigureAgreesTests::bare)
                    .toList());
            assertThat(line.get("dia_chi")).endsWith("/" + line.get("ma_san_pham"));
        }
        return found;
    }

    /** Returns the rows of annex I without their running numbers and group lines. */
    private static List<List<String>> annex(Content content) {
        return ((Block.Table)
                        Composer.compose(content).annexes().getFirst().blocks().getFirst())
                .rows().stream()
                        .filter(row -> row.cells().size() > 1)
                        .map(row -> row.cells().stream()
                                .skip(1)
                                .map(cell -> bare(cell.text()))
                                .toList())
                        .toList();
    }
}
