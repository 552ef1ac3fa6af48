package vn.khoso.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khoso.reports.GoldenFacts;
import vn.khoso.reports.document.Composer;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.words.Numbers;

/** What each form of the first sample report has of its own; that all agree in every figure is shown next door. */
class FormsAgreeTests {

    private static Content content;
    private static Document document;
    /** Rows of table 1 by their order: the nine figures as printed. */
    private static List<List<String>> expected;

    @BeforeAll
    static void compose() {
        content = GoldenFacts.content(
                GoldenFacts.HALF,
                GoldenFacts.letterhead("bao-cao-mttq", 30),
                Map.of("causes", "=1+1 là chữ, không phải công thức.\n<b>Không</b> phải thẻ."),
                true);
        document = Composer.compose(content);
        expected = content.totals().groups().stream().map(FormsAgreeTests::row).toList();
    }

    private static List<String> row(GroupFigures group) {
        boolean one = group.organisations() == 1;
        return List.of(
                Integer.toString(group.organisations()),
                Integer.toString(group.confirmed()),
                Integer.toString(group.provisional()),
                Integer.toString(group.floorMet()),
                one ? "–" : Numbers.share(group.floorMet(), group.organisations()),
                Integer.toString(group.topMet()),
                one ? "–" : Numbers.share(group.topMet(), group.organisations()),
                Integer.toString(group.onlyProvisional()),
                Integer.toString(group.noProduct()));
    }

    private static Element first(Element page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector));
    }

    @Test
    void theWebPage() {
        Element page = Jsoup.parse(HtmlWriter.file(document, HtmlWriter.Target.FILE));
        List<List<String>> rows = first(page, "table.figures").select("tbody tr").stream()
                .skip(1)
                .map(row -> row.select("td").eachText())
                .map(cells -> cells.subList(cells.size() - 9, cells.size()))
                .toList();

        assertThat(rows).isEqualTo(expected);
        assertThat(page.text()).contains("có 05/06 tổ chức", "<b>Không</b> phải thẻ.", "DỰ THẢO");
        assertThat(first(page, ".annex").select("tbody tr")).hasSize(11 + 30 + 2);
        assertThat(page.select("svg title").text()).contains("tháng 3 90 sản phẩm (1 tạm tính)");
    }

    @Test
    void theTextDocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, false, out);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            XWPFTable table = file.getTables().get(1);
            List<List<String>> rows = table.getRows().stream()
                    .skip(3)
                    .map(FormsAgreeTests::lastNine)
                    .toList();

            assertThat(rows).isEqualTo(expected);
            assertThat(file.getCharts()).hasSize(1);
            assertThat(file.getTables().get(4).getRows()).hasSize(1 + 11 + 30 + 2);
            String text = file.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .reduce("", (all, next) -> all + "\n" + next);
            assertThat(text).contains("=1+1 là chữ", "Hình 1. Số sản phẩm công bố theo tháng");
            assertThat(file.getStyles()
                            .getCtStyles()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getRFontsArray(0)
                            .getAscii())
                    .isEqualTo("Times New Roman");
        }
    }

    private static List<String> lastNine(XWPFTableRow row) {
        List<String> cells =
                row.getTableCells().stream().map(cell -> cell.getText()).toList();
        return cells.subList(cells.size() - 9, cells.size());
    }

    @Test
    void theWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(
                new XlsxWriter.Heading("Báo cáo", "Số liệu tính đến ngày 30/6/2026"),
                content.totals(),
                reader -> content.organisations().forEach(reader),
                reader -> content.products().forEach(reader),
                out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            XSSFSheet summary = workbook.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            for (int i = 4; i < 4 + expected.size(); i++) {
                rows.add(figures(summary.getRow(i)));
            }
            assertThat(rows).isEqualTo(expected);
            assertThat(summary.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(summary.getRow(5).getCell(3).getCellFormula()).isEqualTo("SUM(D7:D12)");
            assertThat(summary.getDrawingPatriarch().getCharts()).hasSize(1);
            XSSFSheet list = workbook.getSheet("Tổ chức");
            assertThat(list.getRow(4 + 489).getCell(9).getNumericCellValue()).isEqualTo(284);
            assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:M493");
            assertThat(workbook.getPrintArea(1)).endsWith("$A$1:$M$494");
            assertThat(workbook.getSheet("Sản phẩm").getRow(4).getCell(8).getStringCellValue())
                    .startsWith("https://");
        }
    }

    private static List<String> figures(Row row) {
        List<String> figures = new ArrayList<>();
        for (int column : new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10}) {
            boolean share = column == 6 || column == 8;
            if (row.getCell(column) == null) {
                figures.add("–");
            } else {
                double value = row.getCell(column).getNumericCellValue();
                boolean whole = !share || value == 0 || value == 100;
                figures.add(
                        whole
                                ? Long.toString(Math.round(value))
                                : String.format("%.1f", value).replace('.', ','));
            }
        }
        return figures;
    }

    @Test
    void theTableOfFigures() throws IOException {
        byte[] first = csv();

        Map<String, List<String>> rows = new LinkedHashMap<>();
        String text = new String(first, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffbang,dong,ten,chi_tieu,gia_tri\r\n");
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(text))) {
            if (line.get(0).equals("bang_1")
                    && !line.get(3).equals("trong_ky")
                    && !line.get(3).equals("chua_du")) {
                rows.computeIfAbsent(line.get(1), key -> new ArrayList<>()).add(line.get(4));
            }
        }
        List<List<String>> inOrder = rows.values().stream()
                .map(row -> row.size() == 7
                        ? List.of(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                "–",
                                row.get(4),
                                "–",
                                row.get(5),
                                row.get(6))
                        : List.of(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                row.get(7),
                                row.get(4),
                                row.get(8),
                                row.get(5),
                                row.get(6)))
                .toList();
        assertThat(inOrder).isEqualTo(expected);
        assertThat(csv()).as("the same figures are the same bytes").isEqualTo(first);
    }

    private static byte[] csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.figures(content.totals(), reader -> content.organisations().forEach(reader), out);
        return out.toByteArray();
    }

    @Test
    void noCellBecomesAFormula() {
        assertThat(CsvWriter.neutral("=HYPERLINK(\"http://x\")")).startsWith("'=");
        assertThat(CsvWriter.neutral("@SUM(A1)")).startsWith("'");
        assertThat(CsvWriter.neutral("Nông thôn mới")).isEqualTo("Nông thôn mới");
    }
}
