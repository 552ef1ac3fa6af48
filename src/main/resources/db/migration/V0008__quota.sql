-- What counts toward a year's target: the targets, the supervisors' rulings, and one view that derives every credit.
CREATE TABLE quota_policy (
    level         text NOT NULL CHECK (level IN ('PROVINCE', 'COMMUNE')),
    -- holds for this calendar year and those after it, until the level's next row
    first_year    integer NOT NULL,
    -- nothing published before this day has a target to count for; it makes 2025 a part-year
    effective_on  date NOT NULL,
    floor         integer NOT NULL CHECK (floor >= 1),
    top           integer NOT NULL,
    counted_kinds text[] NOT NULL CHECK (cardinality(counted_kinds) >= 1 AND counted_kinds <@ ARRAY[
        'INFOGRAPHIC', 'CLIP', 'PODCAST', 'LIVESTREAM_RECORDING', 'DOCUMENT', 'PHOTO_SET']),
    legal_basis   text NOT NULL CHECK (legal_basis <> ''),
    PRIMARY KEY (level, first_year),
    CHECK (top >= floor),
    CHECK (EXTRACT(YEAR FROM effective_on) = first_year)
);

-- "Cấp tỉnh: … ít nhất 01 – 03 sản phẩm/năm", "Cấp xã: … ít nhất 01 – 02 sản phẩm/năm"
INSERT INTO quota_policy (level, first_year, effective_on, floor, top, counted_kinds, legal_basis) VALUES
    ('PROVINCE', 2025, DATE '2025-10-27', 1, 3, ARRAY['INFOGRAPHIC', 'CLIP', 'PODCAST', 'LIVESTREAM_RECORDING'],
        'Chỉ thị 03-CT/TU ngày 27/10/2025, mục 4'),
    ('COMMUNE', 2025, DATE '2025-10-27', 1, 2, ARRAY['INFOGRAPHIC', 'CLIP', 'PODCAST', 'LIVESTREAM_RECORDING'],
        'Chỉ thị 03-CT/TU ngày 27/10/2025, mục 4');

-- A supervisor's word on whether a product is distinctive. Every ruling is kept; which one prevails is derived.
CREATE TABLE ruling (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id text NOT NULL REFERENCES product (id),
    verdict    text NOT NULL CHECK (verdict IN ('CONFIRMED', 'REFUSED')),
    reason     text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 2000),
    -- in which capacity it was given
    rank       text NOT NULL CHECK (rank IN ('PROVINCE', 'ASSOCIATION', 'COMMUNE')),
    -- SHA-256 of the MAIN files that were judged, in order: another file asks for another ruling
    originals  text NOT NULL,
    ruled_by   uuid NOT NULL REFERENCES account (id),
    ruled_at   timestamptz NOT NULL,
    CHECK (verdict = 'CONFIRMED' OR reason <> '')
);

CREATE INDEX ruling_product ON ruling (product_id, id);

-- the calendar year of first publication in Viet Nam, whatever the zone of the session
CREATE INDEX product_quota_year ON product (
    (EXTRACT(YEAR FROM first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer),
    organisation_id
) WHERE first_published_at IS NOT NULL;

-- Every product that was published, with the year it belongs to and whether it counts there, or why not.
--
-- The view does not know what time it is: a scheduled product has its row already, and callers ask for
-- counts_from <= now. That is no risk for "the same original": a row loses only to an eligible one that is earlier
-- (counts_from, then product_id). Whoever beats a row with counts_from <= now has counts_from <= now as well, so the
-- rows visible at an instant decide among themselves exactly as all rows do.
--
-- What beats a row need not be credited itself, only eligible: with files A{x}, B{x,y}, C{y}, in this order, A earns;
-- B repeats A, C repeats B.
CREATE VIEW quota_credit AS
WITH candidate AS NOT MATERIALIZED (
    SELECT
        p.id AS product_id,
        p.organisation_id,
        EXTRACT(YEAR FROM p.first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS year,
        p.first_published_at AS counts_from,
        prevailing.id AS ruling_id,
        prevailing.verdict,
        CASE
            WHEN p.state = 'WITHDRAWN' THEN 'WITHDRAWN'
            WHEN NOT p.distinctive THEN 'NOT_DISTINCTIVE'
            WHEN policy.effective_on IS NULL OR published.day < policy.effective_on THEN 'NO_TARGET'
            WHEN NOT o.counts_for_quota THEN 'ORGANISATION_NOT_COUNTED'
            WHEN published.day < o.valid_from OR published.day > o.valid_to THEN 'OUTSIDE_VALIDITY'
            WHEN p.kind <> ALL (policy.counted_kinds) THEN 'KIND_NOT_COUNTED'
            WHEN prevailing.verdict = 'REFUSED' THEN 'REFUSED'
        END AS obstacle
    FROM product p
    JOIN organisation o ON o.id = p.organisation_id
    CROSS JOIN LATERAL (
        SELECT (p.first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
    ) published
    LEFT JOIN LATERAL (
        SELECT
            q.effective_on,
            q.counted_kinds
        FROM quota_policy q
        WHERE q.level = o.level
          AND q.first_year <= EXTRACT(YEAR FROM published.day)
        ORDER BY q.first_year DESC
        LIMIT 1
    ) policy ON true
    LEFT JOIN LATERAL (
        SELECT
            r.id,
            r.verdict
        FROM ruling r
        WHERE r.product_id = p.id
          AND r.originals = (
            SELECT coalesce(string_agg(m.sha256, ' ' ORDER BY m.sha256), '')
            FROM media_file m
            WHERE m.product_id = p.id
              AND m.role = 'MAIN'
              AND m.state = 'ACCEPTED')
        ORDER BY
            array_position(ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], r.rank),
            r.id DESC
        LIMIT 1
    ) prevailing ON true
    WHERE p.first_published_at IS NOT NULL
      AND p.state IN ('PUBLISHED', 'WITHDRAWN')
)
SELECT
    c.product_id,
    c.organisation_id,
    c.year,
    c.counts_from,
    CASE
        WHEN c.obstacle IS NOT NULL OR earlier.product_id IS NOT NULL THEN 'EXCLUDED'
        WHEN c.verdict = 'CONFIRMED' THEN 'COUNTED_CONFIRMED'
        ELSE 'COUNTED_PROVISIONAL'
    END AS status,
    coalesce(c.obstacle, CASE WHEN earlier.product_id IS NOT NULL THEN 'SAME_ORIGINAL' END) AS reason,
    earlier.product_id AS same_as,
    c.ruling_id
FROM candidate c
LEFT JOIN LATERAL (
    SELECT e.product_id
    FROM media_file mine
    JOIN media_file theirs ON theirs.sha256 = mine.sha256
    JOIN candidate e ON e.product_id = theirs.product_id
    WHERE c.obstacle IS NULL
      AND mine.product_id = c.product_id
      AND mine.role = 'MAIN'
      AND mine.state = 'ACCEPTED'
      AND theirs.role = 'MAIN'
      AND theirs.state = 'ACCEPTED'
      AND theirs.product_id <> c.product_id
      AND e.obstacle IS NULL
      AND (e.counts_from, e.product_id) < (c.counts_from, c.product_id)
    ORDER BY
        e.counts_from,
        e.product_id
    LIMIT 1
) earlier ON true;
