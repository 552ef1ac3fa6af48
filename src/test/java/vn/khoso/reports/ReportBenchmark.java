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
import vn.khoso.quota.QuotaWorld;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
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
    private static final int BODIES_OF_AN_AREA = 5;
    private static final int REPEATS = 9;
    private static final Duration LONGEST_WORKBOOK = Duration.ofSeconds(5);

    private static final String AREAS = """
            INSERT INTO area (code, kind, name, parent_code)
            SELECT
                (30000 + n)::text,
                'COMMUNE',
                'Thử nghiệm ' || n,
                '51'
            FROM generate_series(1, :areas) n
            """;

    private static final String BODIES = """
            INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from)
            SELECT
                k.slug || '-' || (30000 + n),
                k.kind,
                'COMMUNE',
                (30000 + n)::text,
                k.name || ' xã Thử nghiệm ' || n,
                k.name || ' xã Thử nghiệm ' || n,
                DATE '2025-07-01'
            FROM generate_series(1, :areas) n
            CROSS JOIN (VALUES
                ('mat-tran', 'FRONT', 'Ủy ban MTTQ Việt Nam'),
                ('nong-dan', 'FARMERS_ASSOCIATION', 'Hội Nông dân'),
                ('phu-nu', 'WOMENS_UNION', 'Hội LHPN'),
                ('thanh-nien', 'YOUTH_UNION', 'Đoàn'),
                ('cuu-chien-binh', 'VETERANS_ASSOCIATION', 'Hội CCB')) AS k (slug, kind, name)
            """;

    private static final String PUBLISHED = """
            INSERT INTO product (id, organisation_id, kind, title, summary, distinctive, state, public_from, public_until,
                published_by, first_published_at, submitted_at, submitted_by, created_by, created_at, changed_at)
            SELECT
                lpad(n::text, 12, '0'),
                o.id,
                (ARRAY['CLIP', 'INFOGRAPHIC', 'PODCAST', 'LIVESTREAM_RECORDING'])[1 + n % 4],
                'Sản phẩm thử nghiệm số ' || n,
                'Tóm tắt',
                true,
                'PUBLISHED',
                day.at,
                TIMESTAMPTZ '2099-01-01',
                :staff,
                day.at,
                day.at,
                :staff,
                :staff,
                day.at,
                day.at
            FROM generate_series(1, :products) n
            JOIN (
                SELECT
                    id,
                    row_number() OVER (ORDER BY id) - 1 AS place
                FROM organisation
            ) o ON o.place = n % :bodies
            CROSS JOIN LATERAL (
                SELECT TIMESTAMPTZ '2026-01-01' + (n % 320) * INTERVAL '1 day' AS at
            ) day
            """;

    /** Every hundredth product repeats the original of the one before. */
    private static final String FILES = """
            INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key, byte_count, state,
                detected_type, sha256, uploaded_by, received_at)
            SELECT
                gen_random_uuid(),
                p.id,
                'MAIN',
                1,
                'tep.mp4',
                'video/mp4',
                'originals/2026/' || p.id,
                10,
                'ACCEPTED',
                'video/mp4',
                encode(sha256(convert_to(
                    CASE WHEN p.id LIKE '%00' THEN (p.id::bigint - 1)::text ELSE p.id::bigint::text END, 'UTF8')), 'hex'),
                :staff,
                p.created_at
            FROM product p
            """;

    private static final String RULINGS = """
            INSERT INTO ruling (product_id, verdict, rank, originals, ruled_by, ruled_at)
            SELECT
                p.id,
                'CONFIRMED',
                'PROVINCE',
                encode(sha256(convert_to(p.id::bigint::text, 'UTF8')), 'hex'),
                :staff,
                p.created_at
            FROM product p
            WHERE p.id::bigint % 10 <> 0
            """;

    private static QuotaWorld world;

    @BeforeAll
    static void fill() {
        world = new QuotaWorld(ReportsIT.Modules.class);
        int areas = ORGANISATIONS / BODIES_OF_AN_AREA;
        world.jdbc.sql(AREAS).param("areas", areas).update();
        world.jdbc.sql(BODIES).param("areas", areas).update();
        int bodies = world.jdbc
                .sql("SELECT count(*)::integer FROM organisation")
                .query(Integer.class)
                .single();
        Object staff = QuotaWorld.STAFF.id().value();
        world.jdbc
                .sql(PUBLISHED)
                .param("products", PRODUCTS)
                .param("bodies", bodies)
                .param("staff", staff)
                .update();
        world.jdbc.sql(FILES).param("staff", staff).update();
        world.jdbc.sql(RULINGS).param("staff", staff).update();
        world.analyze();
        LOG.info("filled organisations={} products={}", bodies, PRODUCTS);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aReportOfManyOrganisations() throws Exception {
        Reports reports = world.get(Reports.class);
        long start = System.nanoTime();
        ReportId id = reports.ask(QuotaWorld.BOARD, GoldenFacts.HALF, new ReportScope.Province(), "bao-cao-mttq");
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
        standings();
        workbook(reports.get(QuotaWorld.BOARD, id.toString()));
        everyRowIsPaged(reports, id);
    }

    /** The live standings are derived from the facts each time; what that takes is printed. */
    private static void standings() {
        Standings standings = world.get(Standings.class);
        Supervision everything = Supervision.of(QuotaWorld.BOARD);
        long start = System.nanoTime();
        assertThat(standings
                        .list(everything, StandingFilter.ALL, 2026, new PageRequest(1, 100))
                        .rows())
                .hasSize(100);
        LOG.info("live standings, first 100 rows in {}", since(start));
        start = System.nanoTime();
        standings.summary(everything, StandingFilter.ALL, 2026);
        LOG.info("live standings, totals in {}", since(start));
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
