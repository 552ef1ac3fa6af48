package vn.khoso.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.jobs.RecordingJobs;
import vn.khoso.quota.LargeLedger;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.shared.PageRequest;

/**
 * The times of a report over 20,000 organisations and 200,000 products, printed; {@code -Dkhoso.lab.organisations} and
 * {@code -Dkhoso.lab.products} choose other numbers. Not part of the usual build: docs/reports.md says how to run it.
 */
@Tag("lab")
class ReportBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ReportBenchmark.class);
    private static final int ORGANISATIONS = Integer.getInteger("khoso.lab.organisations", 20_000);
    private static final int PRODUCTS = Integer.getInteger("khoso.lab.products", 200_000);
    private static final int REPEATS = 9;
    private static final Duration LONGEST_WORKBOOK = Duration.ofSeconds(5);

    private static QuotaWorld world;

    @BeforeAll
    static void fill() {
        world = new QuotaWorld(ReportsIT.Modules.class);
        int bodies = LargeLedger.fill(world, ORGANISATIONS, PRODUCTS);
        LOG.info("filled organisations={} products={}", bodies, PRODUCTS);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aReportOfManyOrganisations() throws Exception {
        Reports reports = world.get(Reports.class);
        ReportDesk desk = world.get(ReportDesk.class);
        long start = System.nanoTime();
        ReportId id = desk.ask(QuotaWorld.BOARD, GoldenFacts.HALF, new ReportScope.Province(), "bao-cao-mttq");
        world.get(RecordingJobs.class).run(world.get(ReportMaking.class));
        LOG.info("made with all files in {}", since(start));

        long[] firstRows = new long[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long each = System.nanoTime();
            Report report = reports.get(QuotaWorld.BOARD, id.toString());
            assertThat(reports.organisations(report, 0, 100)).hasSize(100);
            firstRows[i] = System.nanoTime() - each;
        }
        Arrays.sort(firstRows);
        LOG.info("totals and first 100 rows: median {}", Duration.ofNanos(firstRows[REPEATS / 2]));
        assertThat(Duration.ofNanos(firstRows[REPEATS / 2])).isLessThan(Duration.ofMillis(300));
        workbook(reports.get(QuotaWorld.BOARD, id.toString()));
        everyRowIsPaged(reports, id);
    }

    private static void workbook(Report report) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        try (OutputStream out = OutputStream.nullOutputStream()) {
            world.get(ReportWriters.class).write(report, ReportFormat.XLSX, out);
        }
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Duration took = since(start);
        LOG.info("workbook in {}, peak heap {} MB", took, peak >> 20);
        assertThat(took).isLessThan(LONGEST_WORKBOOK);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void everyRowIsPaged(Reports reports, ReportId id) {
        Report report = reports.get(QuotaWorld.BOARD, id.toString());
        int seen = 0;
        int page;
        do {
            page = reports.organisations(report, seen, new PageRequest(1, 200).size())
                    .size();
            seen += page;
        } while (page > 0);
        assertThat(seen).isEqualTo(report.totals().orElseThrow().all().organisations());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
