-- The ledger: annual plans, joint products, declared earlier publications, answers to rulings, closings, and the credits
-- as they stood at any instant.

-- The policy says whether every organisation of a joint product is credited, and quotes its text.
ALTER TABLE quota_policy
    ADD COLUMN credit_all      boolean NOT NULL DEFAULT false,
    ADD COLUMN basis_number    text NOT NULL DEFAULT '' CHECK (char_length(basis_number) <= 100),
    ADD COLUMN basis_date      date,
    ADD COLUMN basis_quotation text NOT NULL DEFAULT '' CHECK (char_length(basis_quotation) <= 2000),
    ADD COLUMN version         integer NOT NULL DEFAULT 0;

UPDATE quota_policy
SET
    basis_number = '03-CT/TU',
    basis_date = DATE '2025-10-27',
    basis_quotation = CASE level
        WHEN 'PROVINCE' THEN 'Cấp tỉnh: Mỗi tổ chức chính trị - xã hội có ít nhất 01 – 03 sản phẩm/năm'
        ELSE 'Cấp xã: Mỗi tổ chức chính trị - xã hội có ít nhất 01 – 02 sản phẩm/năm'
    END
WHERE legal_basis LIKE 'Chỉ thị 03-CT/TU%';

-- An organisation's own plan of a year. A changed plan is a new revision, so that a report can say what was planned on
-- its day.
CREATE TABLE annual_plan (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation (id),
    year            integer NOT NULL,
    revision        integer NOT NULL CHECK (revision >= 1),
    target          integer NOT NULL CHECK (target BETWEEN 1 AND 999),
    -- planned products of the four quarters
    quarters        integer[] NOT NULL CHECK (cardinality(quarters) = 4 AND 0 <= ALL (quarters)),
    note            text NOT NULL DEFAULT '' CHECK (char_length(note) <= 2000),
    made_by         uuid NOT NULL REFERENCES account (id),
    made_at         timestamptz NOT NULL,
    UNIQUE (organisation_id, year, revision)
);

-- What supervisors said of a revision; the latest word holds.
CREATE TABLE plan_opinion (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id  bigint NOT NULL REFERENCES annual_plan (id),
    approved boolean NOT NULL,
    comment  text NOT NULL DEFAULT '' CHECK (char_length(comment) <= 2000),
    rank     text NOT NULL CHECK (rank IN ('PROVINCE', 'ASSOCIATION', 'COMMUNE')),
    given_by uuid NOT NULL REFERENCES account (id),
    given_at timestamptz NOT NULL,
    CHECK (approved OR comment <> '')
);

CREATE INDEX plan_opinion_plan ON plan_opinion (plan_id, id);

-- Further organisations of a joint product; the lead one stands in product.
CREATE TABLE product_partner (
    product_id      text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    organisation_id text NOT NULL REFERENCES organisation (id),
    position        integer NOT NULL,
    PRIMARY KEY (product_id, organisation_id)
);

CREATE INDEX product_partner_organisation ON product_partner (organisation_id);

-- Withdrawals that ended; the one that holds stands in product.
CREATE TABLE product_absence (
    product_id   text NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    withdrawn_at timestamptz NOT NULL,
    restored_at  timestamptz NOT NULL,
    restored_by  uuid NOT NULL REFERENCES account (id),
    PRIMARY KEY (product_id, withdrawn_at),
    CHECK (restored_at >= withdrawn_at)
);

ALTER TABLE media_file ADD COLUMN detached_at timestamptz;

CREATE INDEX media_file_main_sha256 ON media_file (sha256) WHERE role = 'MAIN' AND sha256 IS NOT NULL;

-- An organisation's statement that it had published the product elsewhere before, with the file that proves the day.
CREATE TABLE earlier_publication (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id    text NOT NULL REFERENCES product (id),
    declared_on   date NOT NULL,
    address       text NOT NULL CHECK (address ~ '^https?://' AND char_length(address) <= 2000),
    proof_file_id uuid NOT NULL REFERENCES media_file (id),
    declared_by   uuid NOT NULL REFERENCES account (id),
    declared_at   timestamptz NOT NULL,
    accepted      boolean,
    decided_by    uuid REFERENCES account (id),
    decided_at    timestamptz,
    reason        text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 2000),
    CHECK ((accepted IS NULL) = (decided_at IS NULL) AND (accepted IS NULL) = (decided_by IS NULL)),
    CHECK (accepted IS NULL OR accepted OR reason <> '')
);

-- one open declaration of a product at a time
CREATE UNIQUE INDEX earlier_publication_open ON earlier_publication (product_id) WHERE accepted IS NULL;
CREATE INDEX earlier_publication_product ON earlier_publication (product_id, id);

-- An organisation answers each ruling once.
CREATE TABLE ruling_answer (
    ruling_id   bigint PRIMARY KEY REFERENCES ruling (id),
    answer      text NOT NULL CHECK (answer <> '' AND char_length(answer) <= 2000),
    answered_by uuid NOT NULL REFERENCES account (id),
    answered_at timestamptz NOT NULL
);

-- The frozen statement of a period and scope. Rows are added, never changed; see afterMigrate.
CREATE TABLE closing (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rank        text NOT NULL CHECK (rank IN ('PROVINCE', 'ASSOCIATION', 'COMMUNE')),
    -- the area's code or the association; empty for the province
    scope_value text NOT NULL CHECK ((rank = 'PROVINCE') = (scope_value = '')),
    period      text NOT NULL CHECK (period IN ('QUARTER', 'SIX_MONTHS', 'NINE_MONTHS', 'YEAR', 'RANGE')),
    first_day   date NOT NULL,
    last_day    date NOT NULL CHECK (last_day >= first_day),
    closed_by   uuid NOT NULL REFERENCES account (id),
    closed_at   timestamptz NOT NULL,
    -- canonical JSON
    statement   text NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CHECK (period <> 'YEAR' OR (EXTRACT(MONTH FROM first_day) = 1 AND EXTRACT(DAY FROM first_day) = 1
        AND EXTRACT(MONTH FROM last_day) = 12 AND EXTRACT(DAY FROM last_day) = 31
        AND EXTRACT(YEAR FROM first_day) = EXTRACT(YEAR FROM last_day)))
);

-- What it counted, and for whom: the products behind each figure.
CREATE TABLE closing_credit (
    closing_id      bigint NOT NULL REFERENCES closing (id),
    product_id      text NOT NULL REFERENCES product (id),
    organisation_id text NOT NULL REFERENCES organisation (id),
    counts_from     timestamptz NOT NULL,
    status          text NOT NULL CHECK (status IN ('COUNTED_CONFIRMED', 'COUNTED_PROVISIONAL')),
    PRIMARY KEY (closing_id, product_id, organisation_id)
);

CREATE INDEX closing_credit_product ON closing_credit (product_id, organisation_id);

CREATE TABLE closing_reopening (
    closing_id  bigint PRIMARY KEY REFERENCES closing (id),
    reason      text NOT NULL CHECK (reason <> '' AND char_length(reason) <= 2000),
    reopened_by uuid NOT NULL REFERENCES account (id),
    reopened_at timestamptz NOT NULL
);

-- Held while a year is closed or re-opened, and, in a weaker mode, by whatever may not reach into a closed year.
CREATE TABLE closing_gate (id integer PRIMARY KEY);

-- The YEAR closing that locks an organisation's year at an instant, of the closings of these ranks and without the named
-- one: the province's, else the association's, else the commune's. Organisations without one have no row.
CREATE FUNCTION year_lock(at timestamptz, ranks text[], without bigint)
RETURNS TABLE (closing_id bigint, organisation_id text, year integer, closed_at timestamptz)
LANGUAGE sql STABLE
AS $$
    SELECT DISTINCT ON (o.id, c.first_day)
        c.id,
        o.id,
        EXTRACT(YEAR FROM c.first_day)::integer,
        c.closed_at
    FROM closing c
    JOIN organisation o ON c.rank = 'PROVINCE'
        OR (c.rank = 'ASSOCIATION' AND o.kind = c.scope_value)
        OR (c.rank = 'COMMUNE' AND o.area_code = c.scope_value)
    LEFT JOIN closing_reopening r ON r.closing_id = c.id
    WHERE c.period = 'YEAR'
      AND c.rank = ANY (ranks)
      AND c.id IS DISTINCT FROM without
      AND c.closed_at <= at
      AND (r.reopened_at IS NULL OR r.reopened_at > at)
    ORDER BY
        o.id,
        c.first_day,
        array_position(ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], c.rank),
        c.id DESC
$$;

-- With whom an organisation that ended is shown in a period: its successor, and that one's, as far as the last day.
CREATE FUNCTION organisation_heir(last_day date)
RETURNS TABLE (organisation_id text, heir_id text)
LANGUAGE sql STABLE
AS $$
    WITH RECURSIVE heir AS (
        SELECT
            o.id,
            o.successor_id,
            1 AS depth
        FROM organisation o
        JOIN organisation s ON s.id = o.successor_id
        WHERE o.valid_to < last_day
          AND s.valid_from <= last_day
        UNION ALL
        SELECT
            h.id,
            o.successor_id,
            h.depth + 1
        FROM heir h
        JOIN organisation o ON o.id = h.successor_id
        JOIN organisation s ON s.id = o.successor_id
        WHERE o.valid_to < last_day
          AND s.valid_from <= last_day
          AND h.depth < 50
    )
    SELECT DISTINCT ON (h.id)
        h.id,
        h.successor_id
    FROM heir h
    ORDER BY
        h.id,
        h.depth DESC
$$;

DROP VIEW quota_credit;

-- The credits as the facts stood at an instant: one row for each published product and each of its organisations, with
-- the year it belongs to, whether it counts there, and the rule that decided or the reason why not.
--
-- It does not ask which products had begun by then: a scheduled product has its row already, and callers ask for
-- counts_from <= at. That is no risk for "the same original": a row loses only to an eligible one that is earlier
-- (counts_from, then product_id) or that a closed year holds. Whoever beats a row with counts_from <= at has begun as well, so
-- the rows visible at an instant decide among themselves exactly as all rows do.
--
-- What beats a row need not be credited itself, only eligible: with files A{x}, B{x,y}, C{y}, in this order, A earns;
-- B repeats A, C repeats B.
--
-- What the YEAR closing in force counted stays counted as it was, and what came later is YEAR_CLOSED. Closings of other ranks
-- than these, and the one named, are left out: so a province closes over a commune's closing, and a closing is compared
-- with what would count without it.
CREATE FUNCTION quota_credit_at(at timestamptz, ranks text[], without bigint)
RETURNS TABLE (
    product_id text,
    organisation_id text,
    lead boolean,
    year integer,
    counts_from timestamptz,
    declared boolean,
    status text,
    reason text,
    rule text,
    same_as text,
    ruling_id bigint,
    closing_id bigint
)
LANGUAGE sql STABLE
AS $$
WITH locked AS MATERIALIZED (
    SELECT
        l.closing_id,
        l.organisation_id,
        l.year,
        l.closed_at
    FROM year_lock(at, ranks, without) l
), shut AS MATERIALIZED (
    SELECT
        l.organisation_id,
        l.year,
        l.closed_at
    FROM year_lock(at, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) l
), candidate AS NOT MATERIALIZED (
    SELECT
        p.id AS product_id,
        s.organisation_id,
        s.lead,
        EXTRACT(YEAR FROM dated.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS year,
        dated.counts_from,
        declaration.id IS NOT NULL AND frozen.status IS NULL AS declared,
        declaration.accepted,
        frozen.status AS frozen_status,
        coalesce(frozen.closing_id, year_closing.closing_id) AS closing_id,
        prevailing.id AS ruling_id,
        prevailing.verdict,
        prevailing.rank,
        CASE
            WHEN frozen.status IS NOT NULL THEN NULL
            WHEN p.withdrawn_at <= at OR EXISTS (
                SELECT 1
                FROM product_absence b
                WHERE b.product_id = p.id
                  AND b.withdrawn_at <= at
                  AND b.restored_at > at) THEN 'WITHDRAWN'
            WHEN NOT p.distinctive THEN 'NOT_DISTINCTIVE'
            WHEN policy.effective_on IS NULL OR published.day < policy.effective_on THEN 'NO_TARGET'
            WHEN NOT s.lead AND NOT policy.credit_all THEN 'JOINT_LEAD_ONLY'
            WHEN NOT o.counts_for_quota THEN 'ORGANISATION_NOT_COUNTED'
            WHEN published.day < o.valid_from OR published.day > o.valid_to THEN 'OUTSIDE_VALIDITY'
            WHEN p.kind <> ALL (policy.counted_kinds) THEN 'KIND_NOT_COUNTED'
            WHEN prevailing.verdict = 'REFUSED' THEN 'REFUSED'
            WHEN year_closing.closing_id IS NOT NULL THEN 'YEAR_CLOSED'
        END AS obstacle
    FROM (
        SELECT
            id AS product_id,
            organisation_id,
            true AS lead
        FROM product
        UNION ALL
        SELECT
            product_id,
            organisation_id,
            false
        FROM product_partner
    ) s
    JOIN product p ON p.id = s.product_id
    JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN LATERAL (
        SELECT
            f.closing_id,
            f.status,
            f.counts_from
        FROM closing_credit f
        JOIN locked l ON l.closing_id = f.closing_id
            AND l.organisation_id = f.organisation_id
        WHERE f.product_id = p.id
          AND f.organisation_id = s.organisation_id
        ORDER BY f.closing_id
        LIMIT 1
    ) frozen ON true
    LEFT JOIN LATERAL (
        SELECT
            d.id,
            d.declared_on,
            d.accepted AND d.decided_at <= at AS accepted
        FROM earlier_publication d
        WHERE d.product_id = p.id
          AND d.declared_at <= at
          AND d.declared_on < (p.first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
          AND NOT (d.accepted IS false AND d.decided_at <= at)
          AND NOT EXISTS (
            SELECT 1
            FROM shut l
            WHERE l.organisation_id = p.organisation_id
              AND l.year = EXTRACT(YEAR FROM d.declared_on)
              AND l.closed_at <= d.declared_at)
        ORDER BY d.id DESC
        LIMIT 1
    ) declaration ON true
    CROSS JOIN LATERAL (
        SELECT coalesce(
            frozen.counts_from,
            declaration.declared_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
            p.first_published_at) AS counts_from
    ) dated
    CROSS JOIN LATERAL (
        SELECT (dated.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
    ) published
    LEFT JOIN locked year_closing ON year_closing.organisation_id = s.organisation_id
        AND year_closing.year = EXTRACT(YEAR FROM published.day)
    LEFT JOIN LATERAL (
        SELECT
            q.effective_on,
            q.counted_kinds,
            q.credit_all
        FROM quota_policy q
        WHERE q.level = o.level
          AND q.first_year <= EXTRACT(YEAR FROM published.day)
        ORDER BY q.first_year DESC
        LIMIT 1
    ) policy ON true
    LEFT JOIN LATERAL (
        SELECT
            r.id,
            r.verdict,
            r.rank
        FROM ruling r
        WHERE r.product_id = p.id
          AND r.ruled_at <= at
          AND r.originals = (
            SELECT coalesce(string_agg(m.sha256, ' ' ORDER BY m.sha256), '')
            FROM media_file m
            WHERE m.product_id = p.id
              AND m.role = 'MAIN'
              AND m.sha256 IS NOT NULL
              AND (m.state = 'ACCEPTED' OR m.detached_at > at)
              AND (m.decided_at IS NULL OR m.decided_at <= at))
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
    c.lead,
    c.year,
    c.counts_from,
    c.declared,
    CASE
        WHEN c.frozen_status IS NOT NULL THEN c.frozen_status
        WHEN c.obstacle IS NOT NULL OR earlier.product_id IS NOT NULL THEN 'EXCLUDED'
        WHEN c.verdict = 'CONFIRMED' AND (NOT c.declared OR c.accepted) THEN 'COUNTED_CONFIRMED'
        ELSE 'COUNTED_PROVISIONAL'
    END AS status,
    coalesce(c.obstacle, CASE WHEN earlier.product_id IS NOT NULL THEN 'SAME_ORIGINAL' END) AS reason,
    CASE
        WHEN c.frozen_status IS NOT NULL THEN 'CLOSED_STATEMENT'
        WHEN c.obstacle IS NOT NULL THEN c.obstacle
        WHEN earlier.product_id IS NOT NULL THEN 'SAME_ORIGINAL'
        WHEN c.declared AND c.accepted IS NOT true THEN 'DECLARATION_OPEN'
        WHEN c.verdict = 'CONFIRMED' THEN 'RULING_OF_' || c.rank
        WHEN EXISTS (SELECT 1 FROM ruling r WHERE r.product_id = c.product_id AND r.ruled_at <= at) THEN 'RULING_REOPENED'
        ELSE 'NO_RULING_YET'
    END AS rule,
    earlier.product_id AS same_as,
    c.ruling_id,
    c.closing_id
FROM candidate c
LEFT JOIN LATERAL (
    SELECT e.product_id
    FROM media_file mine
    JOIN media_file theirs ON theirs.sha256 = mine.sha256
    JOIN candidate e ON e.product_id = theirs.product_id
    WHERE c.obstacle IS NULL
      AND c.frozen_status IS NULL
      AND mine.product_id = c.product_id
      AND mine.role = 'MAIN'
      AND mine.sha256 IS NOT NULL
      AND (mine.state = 'ACCEPTED' OR mine.detached_at > at)
      AND (mine.decided_at IS NULL OR mine.decided_at <= at)
      AND theirs.role = 'MAIN'
      AND theirs.sha256 IS NOT NULL
      AND (theirs.state = 'ACCEPTED' OR theirs.detached_at > at)
      AND (theirs.decided_at IS NULL OR theirs.decided_at <= at)
      AND theirs.product_id <> c.product_id
      AND e.obstacle IS NULL
      AND (e.frozen_status IS NOT NULL OR (e.counts_from, e.product_id) < (c.counts_from, c.product_id))
    ORDER BY
        (e.frozen_status IS NULL),
        e.counts_from,
        e.product_id
    LIMIT 1
) earlier ON true
$$;

-- The live credits.
CREATE VIEW quota_credit AS
SELECT
    product_id,
    organisation_id,
    lead,
    year,
    counts_from,
    declared,
    status,
    reason,
    rule,
    same_as,
    ruling_id,
    closing_id
FROM quota_credit_at('infinity', ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL);
