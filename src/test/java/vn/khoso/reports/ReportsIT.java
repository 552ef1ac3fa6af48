package vn.khoso.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.khoso.account.Person;
import vn.khoso.jobs.RecordingJobs;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.ClosingScope;
import vn.khoso.quota.Closings;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.reports.figures.OrganisationFact;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.PublicUrl;
import vn.khoso.storage.InMemoryObjectStore;
import vn.khoso.storage.ObjectStore;

/** Reports on a real database: golden figures, editing, issuing, rights, schedules. */
class ReportsIT {

    private static final ReportScope PROVINCE = new ReportScope.Province();
    private static QuotaWorld world;

    @BeforeAll
    static void open() {
        world = new QuotaWorld(Modules.class);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
        world.execute("DELETE FROM report");
        world.execute("DELETE FROM annual_plan");
        world.execute("DELETE FROM report_schedule");
    }

    private static ReportDesk desk() {
        return world.get(ReportDesk.class);
    }

    private static Reports reports() {
        return world.get(Reports.class);
    }

    @Test
    void theGoldenCreditsGiveTheFiguresOfBothSamples() throws Exception {
        List<CSVRecord> rows = GoldenFacts.read("quota/golden-credits.csv");
        GoldenFacts.organisations().forEach(ReportsIT::plan);
        LocalDate june = LocalDate.of(2026, 6, 30);
        LocalDate december = LocalDate.of(2026, 12, 31);
        setClock(june);
        enter(rows, LocalDate.MIN, june);
        Report half = made(desk().ask(QuotaWorld.BOARD, GoldenFacts.HALF, PROVINCE, "bao-cao-mttq"));
        assertThat(figures(half)).isEqualTo(expected(GoldenFacts.HALF, Optional.empty()));
        issue(half);

        setClock(december);
        enter(rows, june, december);
        Report year = made(desk().ask(QuotaWorld.BOARD, GoldenFacts.YEAR, PROVINCE, "bao-cao-btgdv"));
        assertThat(figures(year))
                .isEqualTo(expected(GoldenFacts.YEAR, Optional.of(new ReportTotals.Earlier(316, 1, 0, 0))));
        assertThat(reports().page(year))
                .contains("giảm 01\u00a0sản phẩm so với số đã báo cáo giữa năm (316\u00a0sản phẩm)");

        // the earlier report has not noticed
        Report again = reports().get(QuotaWorld.BOARD, half.id().toString());
        assertThat(figures(again)).isEqualTo(figures(half));
    }

    private static ReportTotals expected(ReportPeriod period, Optional<ReportTotals.Earlier> earlier) {
        return GoldenFacts.tally(period).totals(earlier);
    }

    private static ReportTotals figures(Report report) {
        return report.totals().orElseThrow();
    }

    private static void plan(OrganisationFact organisation) {
        organisation
                .plan()
                .ifPresent(target -> world.jdbc
                        .sql("""
                        INSERT INTO annual_plan (organisation_id, year, revision, target, quarters, made_by, made_at)
                        VALUES (:id, 2026, 1, :target, ARRAY[0, 0, 0, 0], :by, '2026-01-01T00:00:00Z')
                        """)
                        .param("id", organisation.id().value())
                        .param("target", target)
                        .param("by", QuotaWorld.STAFF.id().value())
                        .update());
    }

    private static void setClock(LocalDate day) {
        world.clock.set(KhosoTime.startOf(day.plusDays(1)).minusSeconds(1).toString());
    }

    /** Enters what happened after one day up to another: publications, rulings, withdrawals. */
    private static void enter(List<CSVRecord> rows, LocalDate after, LocalDate upTo) {
        int number = 0;
        for (CSVRecord row : rows) {
            number++;
            String id = String.format("%012d", number);
            if (within(row.get("first_published"), after, upTo)) {
                var product = world.product(row.get("organisation"))
                        .id(id)
                        .kind(row.get("kind"))
                        .titled(row.get("title"))
                        .at(KhosoTime.startOf(LocalDate.parse(row.get("first_published")))
                                .toString());
                if (number == 1 || row.get("ruling").equals("REPEAT")) {
                    product.main("the original that others repeat");
                }
                product.insert();
            }
            if (within(row.get("withdrawn_on"), after, upTo)) {
                withdraw(id, row.get("withdrawn_on"));
            }
            if (!row.get("ruling").equals("REPEAT") && within(row.get("ruled_on"), after, upTo)) {
                rule(id, row.get("ruling"), row.get("ruled_on"));
            }
        }
    }

    private static boolean within(String day, LocalDate after, LocalDate upTo) {
        return !day.isEmpty()
                && LocalDate.parse(day).isAfter(after)
                && !LocalDate.parse(day).isAfter(upTo);
    }

    private static void withdraw(String id, String day) {
        world.jdbc
                .sql("""
                UPDATE product SET state = 'WITHDRAWN', withdrawn_at = :day::date, withdrawn_by = :by,
                    withdrawal_reason = 'Sai', withdrawal_authority = 'EDITOR' WHERE id = :id
                """)
                .param("day", day)
                .param("by", QuotaWorld.BOARD.id().value())
                .param("id", id)
                .update();
    }

    private static void rule(String id, String verdict, String day) {
        world.jdbc
                .sql("""
                INSERT INTO ruling (product_id, verdict, reason, rank, originals, ruled_by, ruled_at)
                SELECT :id, :verdict, 'Lý do', 'PROVINCE', string_agg(m.sha256, ' ' ORDER BY m.sha256), :by, :day::date
                FROM media_file m WHERE m.product_id = :id AND m.role = 'MAIN'
                """)
                .param("id", id)
                .param("verdict", verdict)
                .param("by", QuotaWorld.BOARD.id().value())
                .param("day", day)
                .update();
    }

    private static Report made(ReportId id) throws Exception {
        world.get(RecordingJobs.class).run(world.get(ReportMaking.class));
        return reports().get(QuotaWorld.BOARD, id.toString());
    }

    private static Report issue(Report report) throws Exception {
        desk().edit(QuotaWorld.BOARD, report.id().toString(), finished());
        desk().issue(QuotaWorld.BOARD, report.id().toString());
        return made(report.id());
    }

    private static Map<String, String> finished() {
        return reports().textNames().stream().collect(Collectors.toMap(Function.identity(), name -> "Đã viết."));
    }

    @Test
    void anIssuedReportKeepsItsBytesWhateverHappens() throws Exception {
        world.product("phu-nu-21484").insert();
        Report draft = made(desk().ask(QuotaWorld.BOARD, quarter(1), new ReportScope.Area(area()), "bao-cao-mttq"));
        assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
        assertThat(draft.files()).hasSize(ReportFormat.values().length);
        assertThat(reports().page(draft)).contains("DỰ THẢO", "quý\u00a0I năm\u00a02026");
        refused(
                ReportProblem.UNFINISHED,
                () -> desk().issue(QuotaWorld.BOARD, draft.id().toString()));

        Report issued = issue(draft);
        assertThat(issued.state()).isEqualTo(ReportState.ISSUED);
        assertThat(reports().page(issued)).doesNotContain("DỰ THẢO").contains("Đã viết.");
        byte[] before = bytes(issued);
        world.execute("UPDATE product SET state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = published_by,"
                + " withdrawal_reason = 'Sai', withdrawal_authority = 'EDITOR', title = 'Tên khác'");
        desk().makeAgain(QuotaWorld.BOARD, issued.id().toString());

        assertThat(bytes(made(issued.id()))).isEqualTo(before);
        refused(
                ReportProblem.ISSUED,
                () -> desk().edit(QuotaWorld.BOARD, issued.id().toString(), finished()));
    }

    @Test
    void aClosedStatementGivesTheSameFiguresForEver() throws Exception {
        world.product("phu-nu-21484").id("000000000001").insert();
        world.product("phu-nu-21490").id("000000000002").insert();
        rule("000000000001", "CONFIRMED", "2026-11-21");
        rule("000000000002", "REFUSED", "2026-11-21");
        Closings closings = world.get(Closings.class);
        world.clock.set("2027-01-10T01:00:00Z");
        long closing = closings.close(
                QuotaWorld.BOARD, new ClosingScope.Province(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Report first = made(desk().askFromClosing(QuotaWorld.BOARD, closing, "bao-cao-mttq"));
        assertThat(figures(first).all().confirmed()).isEqualTo(1);
        assertThat(figures(first).excluded()).isEqualTo(1);
        assertThat(reports().page(first))
                .contains("theo bản chốt ngày\u00a0<span class=\"hold\">10/01/2027</span>", "Còn 488\u00a0tổ chức");

        world.execute("UPDATE product SET state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = published_by,"
                + " withdrawal_reason = 'Sai', withdrawal_authority = 'EDITOR', title = 'Tên khác'");
        world.execute("UPDATE organisation SET name = 'Tên khác' WHERE id = 'phu-nu-21484'");
        world.clock.set("2027-06-01T01:00:00Z");
        Report later = made(desk().askFromClosing(QuotaWorld.BOARD, closing, "bao-cao-mttq"));

        assertThat(bytes(later)).isEqualTo(bytes(first));
        assertThat(figures(later)).isEqualTo(figures(first));
        assertThat(reports().page(later)).isEqualTo(reports().page(first));
        refused(ReportProblem.NOT_FOUND, () -> desk().askFromClosing(QuotaWorld.BA_TO, closing, "bao-cao-mttq"));
        long quarter = closings.close(
                QuotaWorld.BOARD, new ClosingScope.Province(), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30));
        refused(ReportProblem.PERIOD_UNFIT, () -> desk().askFromClosing(QuotaWorld.BOARD, quarter, "bao-cao-mttq"));
    }

    private static byte[] bytes(Report report) throws IOException {
        try (InputStream csv = reports().open(report, ReportFormat.CSV);
                InputStream products = reports().open(report, ReportFormat.PRODUCTS_CSV)) {
            byte[] figures = csv.readAllBytes();
            byte[] list = products.readAllBytes();
            byte[] both = Arrays.copyOf(figures, figures.length + list.length);
            System.arraycopy(list, 0, both, figures.length, list.length);
            return both;
        }
    }

    @Test
    void supervisorsReportWithinTheirScopeOnly() throws Exception {
        ReportId commune = desk().ask(QuotaWorld.BA_TO, quarter(1), new ReportScope.Area(area()), "bao-cao-mttq");
        made(commune);

        assertThat(reports().list(QuotaWorld.BA_TO, new PageRequest(1, 10))).hasSize(1);
        assertThat(reports().list(QuotaWorld.WOMEN, new PageRequest(1, 10))).isEmpty();
        refused(ReportProblem.NOT_FOUND, () -> reports().get(QuotaWorld.WOMEN, commune.toString()));
        refused(ReportProblem.NOT_FOUND, () -> desk().ask(QuotaWorld.BA_TO, quarter(1), PROVINCE, "bao-cao-mttq"));
        for (ReportScope beyond : List.of(
                new ReportScope.OfLevel(Level.COMMUNE),
                new ReportScope.Association(OrganisationKind.WOMENS_UNION),
                new ReportScope.Area(new AreaCode("21490")),
                new ReportScope.OneOrganisation(new OrganisationId("phu-nu-21490")))) {
            refused(
                    ReportProblem.NOT_FOUND,
                    () -> desk().preview(QuotaWorld.BA_TO, quarter(1), beyond, "bao-cao-mttq"));
        }
        assertThat(desk().preview(
                                QuotaWorld.BA_TO,
                                quarter(1),
                                new ReportScope.OneOrganisation(new OrganisationId("phu-nu-21484")),
                                "bao-cao-mttq"))
                .contains("chưa đạt mức tối thiểu");
        assertThatThrownBy(() -> reports().list(QuotaWorld.STAFF, new PageRequest(1, 10)))
                .isInstanceOf(KhosoException.class);
        refused(
                ReportProblem.PERIOD_UNFIT,
                () -> desk().ask(
                                QuotaWorld.BOARD,
                                ReportPeriod.of(PeriodKind.YEAR, 2027, 1, 0),
                                PROVINCE,
                                "bao-cao-mttq"));
    }

    @Test
    void aPreviewKeepsNothing() {
        String preview = desk().preview(QuotaWorld.BOARD, quarter(3), PROVINCE, "bao-cao-btgdv");

        assertThat(preview).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "chưa ghi nhận sản phẩm nào", "489\u00a0tổ chức");
        assertThat(reports().list(QuotaWorld.BOARD, new PageRequest(1, 10))).isEmpty();
    }

    @Test
    void aScheduleMakesEachPeriodOnce() throws Exception {
        ReportSchedules schedules = world.get(ReportSchedules.class);
        world.clock.set("2026-09-20T01:00:00Z");
        schedules.add(QuotaWorld.BOARD, PeriodKind.QUARTER, PROVINCE, "bao-cao-mttq", 5);
        schedules.makeDue();
        assertThat(reports().list(QuotaWorld.BOARD, new PageRequest(1, 10))).isEmpty();

        world.clock.set("2026-10-05T01:00:00Z");
        schedules.makeDue();
        schedules.makeDue();

        List<Report> made = reports().list(QuotaWorld.BOARD, new PageRequest(1, 10));
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().period()).isEqualTo(quarter(3));
        assertThat(made.getFirst().bySchedule()).isTrue();
        schedules.remove(
                QuotaWorld.BOARD, schedules.list(QuotaWorld.BOARD).getFirst().id());
        assertThat(schedules.list(QuotaWorld.BOARD)).isEmpty();
        world.get(RecordingJobs.class).run(world.get(ReportMaking.class));
    }

    @Test
    void aLetterheadIsCopiedForAnotherBody() {
        Letterheads letterheads = world.get(Letterheads.class);
        Map<String, String> form = new HashMap<>(letterheads.form("bao-cao-mttq"));
        form.put("NAME", "Đảng ủy xã Ba Tơ");
        form.put("ANNEX_ROWS", "20");
        letterheads.keep(QuotaWorld.BOARD, "bao-cao-mttq", "dang-uy-21484", form);

        assertThat(letterheads.form("dang-uy-21484")).containsEntry("ANNEX_ROWS", "20");
        refused(ReportProblem.LETTERHEAD_TAKEN, () -> keep(letterheads, QuotaWorld.BOARD, "bao-cao-btgdv", form));
        assertThat(letterheads.form("bao-cao-btgdv")).doesNotContainEntry("NAME", "Đảng ủy xã Ba Tơ");
        form.put("MARGINS", "20 15 20 abc");
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> keep(letterheads, QuotaWorld.BOARD, "dang-uy-21484", form))
                .satisfies(unfit -> assertThat(unfit.arguments()).hasToString("[MARGINS]"));
        refused(ReportProblem.NOT_FOUND, () -> keep(letterheads, QuotaWorld.BA_TO, "dang-uy-21484", form));
    }

    private static void keep(Letterheads letterheads, Person person, String id, Map<String, String> form) {
        letterheads.keep(person, "dang-uy-21484", id, form);
    }

    private static ReportPeriod quarter(int number) {
        return ReportPeriod.of(PeriodKind.QUARTER, 2026, number, 0);
    }

    private static AreaCode area() {
        return new AreaCode("21484");
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refusal -> assertThat(refusal.errorCode()).isEqualTo(code));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.khoso.reports")
    @EnableConfigurationProperties(ReportsProperties.class)
    static class Modules {

        @Bean
        ObjectStore objectStore() {
            return new InMemoryObjectStore();
        }

        @Bean
        RecordingJobs recordingJobs() {
            return new RecordingJobs();
        }

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://khoso.example.vn"));
        }
    }
}
