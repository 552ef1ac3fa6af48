package vn.khoso.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;

class StandingWorkbookIT {

    private static final int HEADER = 5;
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final StandingFilter BA_TO = new StandingFilter(
            Optional.empty(), Optional.of(new AreaCode("21484")), Optional.empty(), Optional.empty(), Optional.empty());

    private static QuotaWorld world;

    @BeforeAll
    static void open() {
        world = new QuotaWorld(StandingWorkbook.class, Words.class, Messages.class);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void everyRowOfThePageStandsInTheWorkbook() throws IOException {
        world.product("phu-nu-21484").insert();
        List<OrganisationStanding> rows = world.get(Standings.class)
                .list(Supervision.EVERYTHING, StandingFilter.ALL, 2026, new PageRequest(1, 200))
                .rows();

        XSSFSheet sheet = read(Supervision.EVERYTHING, StandingFilter.ALL);

        assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + 489 + 1);
        IntStream.range(0, 200).forEach(i -> {
            XSSFRow row = sheet.getRow(HEADER + 1 + i);
            assertThat(row.getCell(2).getStringCellValue())
                    .isEqualTo(rows.get(i).organisation().id().value());
            assertThat(row.getCell(7).getNumericCellValue())
                    .isEqualTo(rows.get(i).counted());
        });
    }

    @Test
    void cellsAreTypedAndSumsAreFormulasWithTheirValues() throws IOException {
        world.product("phu-nu-21484").at("2026-03-31T17:30:00Z").insert();

        XSSFSheet sheet = read(Supervision.EVERYTHING, BA_TO);
        XSSFRow women = sheet.getRow(HEADER + 3);

        assertThat(women.getCell(1).getStringCellValue()).isEqualTo("Hội Liên hiệp Phụ nữ xã Ba Tơ");
        assertThat(women.getCell(5).getNumericCellValue()).isEqualTo(1);
        assertThat(women.getCell(6).getNumericCellValue()).isEqualTo(2);
        assertThat(women.getCell(9).getNumericCellValue()).isEqualTo(1);
        assertThat(women.getCell(10).getStringCellValue()).isEqualTo("Đạt tối thiểu");
        assertThat(women.getCell(11).getStringCellValue()).isEqualTo("có");
        assertThat(women.getCell(12).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 4, 1, 0, 0));
        XSSFRow sum = sheet.getRow(HEADER + 6);
        assertThat(sum.getCell(7).getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(sum.getCell(7).getCellFormula()).isEqualTo("SUBTOTAL(109,H7:H11)");
        assertThat(sum.getCell(7).getNumericCellValue()).isEqualTo(1);
    }

    @Test
    void theHeadSaysWhatAndWhoseAndWhen() throws IOException {
        StandingFilter narrowed = new StandingFilter(
                Optional.empty(),
                Optional.of(new AreaCode("21484")),
                Optional.of(OrganisationKind.WOMENS_UNION),
                Optional.empty(),
                Optional.empty());

        XSSFSheet sheet = read(Supervision.of(QuotaWorld.BA_TO), narrowed);

        assertThat(line(sheet, 0)).endsWith("năm 2026");
        assertThat(line(sheet, 1)).isEqualTo("Phạm vi: xã Ba Tơ · xã Ba Tơ · Hội Liên hiệp Phụ nữ");
        assertThat(line(sheet, 2)).isEqualTo("Số liệu tính đến 08:00 20/11/2026");
    }

    @Test
    void theSheetIsReadyToFilterAndToPrint() throws IOException {
        XSSFSheet sheet = read(Supervision.EVERYTHING, BA_TO);

        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A6:N11");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER + 1));
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEADER);
        assertThat(sheet.getColumnWidth(1)).isGreaterThan(40 * 256);
        assertThat(sheet.getActiveCell()).isIn(null, new CellAddress(0, 0));
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws IOException {
        world.execute("UPDATE organisation SET name = '=HYPERLINK(\"http://x\")' WHERE id = 'phu-nu-21484'");
        try {
            XSSFRow women = read(Supervision.EVERYTHING, BA_TO).getRow(HEADER + 3);

            assertThat(women.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(women.getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(women.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        } finally {
            world.execute("UPDATE organisation SET name = 'Hội Liên hiệp Phụ nữ xã Ba Tơ' WHERE id = 'phu-nu-21484'");
        }
    }

    @Test
    void whileTheYearRunsNobodyHasMissedTheTarget() throws IOException {
        assertThat(line(read(Supervision.EVERYTHING, BA_TO), HEADER + 1, 10)).isEqualTo("Chưa có sản phẩm");

        world.clock.set("2026-12-31T17:00:00Z");

        assertThat(line(read(Supervision.EVERYTHING, BA_TO), HEADER + 1, 10)).isEqualTo("Chưa đạt tối thiểu");
    }

    @Test
    void anEmptyListAndAYearWithoutTargetAreToldApart() throws IOException {
        StandingFilter nobody = new StandingFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("không có ai"));

        assertThat(line(read(Supervision.EVERYTHING, nobody), HEADER + 1, 1)).isEqualTo("Cộng");
        assertThatThrownBy(() -> write(new StandingTable(Supervision.EVERYTHING, nobody, 2024, VIETNAMESE)))
                .isInstanceOf(KhosoException.class);
    }

    private static XSSFSheet read(Supervision scope, StandingFilter filter) throws IOException {
        byte[] file = write(new StandingTable(scope, filter, 2026, VIETNAMESE));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        }
    }

    private static byte[] write(StandingTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.get(StandingWorkbook.class).write(table, out);
        return out.toByteArray();
    }

    private static String line(XSSFSheet sheet, int row) {
        return line(sheet, row, 0);
    }

    private static String line(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    @Configuration(proxyBeanMethods = false)
    static class Messages {

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/reports");
            messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }
}
