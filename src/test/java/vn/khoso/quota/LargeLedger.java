package vn.khoso.quota;

/** A register of many bodies, each with its share of many products, written straight into the tables. */
public final class LargeLedger {

    private static final int BODIES_OF_AN_AREA = 5;

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

    /** Every seventh product names no audience. */
    private static final String AUDIENCES = """
            INSERT INTO product_term (product_id, vocabulary, code)
            SELECT
                p.id,
                'AUDIENCE',
                t.code
            FROM product p
            JOIN (
                SELECT
                    code,
                    row_number() OVER (ORDER BY code) - 1 AS place,
                    count(*) OVER () AS codes
                FROM vocabulary_term
                WHERE vocabulary = 'AUDIENCE'
            ) t ON t.place = p.id::bigint % t.codes
            WHERE p.id::bigint % 7 <> 0
            """;

    private LargeLedger() {}

    /** Adds so many bodies to the register, and so many products of 2026 to all of them; returns how many bodies there are. */
    public static int fill(QuotaWorld world, int organisations, int products) {
        int areas = organisations / BODIES_OF_AN_AREA;
        world.jdbc.sql(AREAS).param("areas", areas).update();
        world.jdbc.sql(BODIES).param("areas", areas).update();
        int bodies = world.jdbc
                .sql("SELECT count(*)::integer FROM organisation")
                .query(Integer.class)
                .single();
        Object staff = QuotaWorld.STAFF.id().value();
        world.jdbc
                .sql(PUBLISHED)
                .param("products", products)
                .param("bodies", bodies)
                .param("staff", staff)
                .update();
        world.jdbc.sql(FILES).param("staff", staff).update();
        world.jdbc.sql(RULINGS).param("staff", staff).update();
        world.jdbc.sql(AUDIENCES).update();
        world.analyze();
        return bodies;
    }
}
