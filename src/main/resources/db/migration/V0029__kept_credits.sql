-- The live credits, kept. The view quota_credit stays the only truth of the rules; kept_credit holds its rows as they
-- were at the last settling, so that a page need not derive 200,000 of them. Whatever could change a row leaves a doubt in
-- the same transaction, by the triggers below; settling derives the products in doubt again, with that same view, and
-- removes exactly the doubts it saw. No doubt in sight therefore means: kept_credit is quota_credit. The clock changes no
-- row; who reads asks for counts_from <= now. All of it can be thrown away: DELETE FROM kept_credit and a doubt of scope
-- EVERYTHING bring it back.
CREATE TABLE kept_credit (
    product_id      text NOT NULL,
    organisation_id text NOT NULL,
    lead            boolean NOT NULL,
    year            integer NOT NULL,
    counts_from     timestamptz NOT NULL,
    declared        boolean NOT NULL,
    status          text NOT NULL,
    reason          text,
    rule            text NOT NULL,
    same_as         text,
    ruling_id       bigint,
    closing_id      bigint,
    -- what the pages group by: the month in Viet Nam, the kind, the audiences in order
    month           integer NOT NULL,
    kind            text NOT NULL,
    audiences       text[] NOT NULL,
    PRIMARY KEY (product_id, organisation_id)
);

CREATE INDEX kept_credit_organisation ON kept_credit (organisation_id, counts_from) INCLUDE (status);
CREATE INDEX kept_credit_newest ON kept_credit (counts_from DESC, product_id, organisation_id);

-- What an organisation's own products of a year add up to, those to come included; who may be shown with another body or
-- has products to come is counted from the rows instead.
CREATE TABLE kept_tally (
    year            integer NOT NULL,
    organisation_id text NOT NULL,
    confirmed       integer NOT NULL,
    provisional     integer NOT NULL,
    -- when the counted products were first published, in order
    moments         timestamptz[] NOT NULL,
    PRIMARY KEY (year, organisation_id)
);

-- What may count otherwise than kept: a product, those with an original, those of an organisation, everything. Rows are
-- only added, even where the same one stands already: a settling under way takes away no doubt it has not seen.
CREATE TABLE credit_doubt (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope text NOT NULL CHECK (scope IN ('PRODUCT', 'ORIGINAL', 'ORGANISATION', 'EVERYTHING')),
    key   text NOT NULL
);

-- Held by the one who settles.
CREATE TABLE credit_gate (id integer PRIMARY KEY);

-- The rules by which the rows were kept; see afterMigrate.
CREATE TABLE credit_rules (fingerprint text PRIMARY KEY);

-- The rows of kept_credit as they must be.
CREATE VIEW due_credit AS
SELECT
    c.product_id,
    c.organisation_id,
    c.lead,
    c.year,
    c.counts_from,
    c.declared,
    c.status,
    c.reason,
    c.rule,
    c.same_as,
    c.ruling_id,
    c.closing_id,
    EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS month,
    p.kind,
    ARRAY(
        SELECT t.code
        FROM product_term t
        WHERE t.product_id = c.product_id
          AND t.vocabulary = 'AUDIENCE'
        ORDER BY t.code) AS audiences
FROM quota_credit c
JOIN product p ON p.id = c.product_id;

-- The published products in doubt: those named, those of the organisations named, and all that share an original with one
-- of them, since a repeat hangs on the facts of what it repeats.
CREATE VIEW doubtful_product AS
WITH named AS MATERIALIZED (
    SELECT key AS product_id
    FROM credit_doubt
    WHERE scope = 'PRODUCT'
    UNION
    SELECT p.id
    FROM credit_doubt d
    JOIN product p ON p.organisation_id = d.key
    WHERE d.scope = 'ORGANISATION'
    UNION
    SELECT s.product_id
    FROM credit_doubt d
    JOIN product_partner s ON s.organisation_id = d.key
    WHERE d.scope = 'ORGANISATION'
), original AS MATERIALIZED (
    SELECT key AS sha256
    FROM credit_doubt
    WHERE scope = 'ORIGINAL'
    UNION
    SELECT m.sha256
    FROM named n
    JOIN media_file m ON m.product_id = n.product_id
    WHERE m.role = 'MAIN'
      AND m.sha256 IS NOT NULL
)
SELECT product_id
FROM named
UNION
SELECT m.product_id
FROM original o
JOIN media_file m ON m.sha256 = o.sha256
WHERE m.role = 'MAIN'
  AND m.sha256 IS NOT NULL;

-- For rows that are a product's: the product itself, its partners, rulings, declarations and audiences.
CREATE FUNCTION doubt_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO credit_doubt (scope, key) VALUES ('PRODUCT', OLD.product_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO credit_doubt (scope, key) VALUES ('PRODUCT', NEW.product_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION doubt_this_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO credit_doubt (scope, key) VALUES ('PRODUCT', CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END);
    RETURN NULL;
END
$$;

-- A file that goes away or changes frees those that repeated it.
CREATE FUNCTION doubt_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO credit_doubt (scope, key) VALUES ('PRODUCT', OLD.product_id);
        INSERT INTO credit_doubt (scope, key) SELECT 'ORIGINAL', OLD.sha256 WHERE OLD.sha256 IS NOT NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO credit_doubt (scope, key) VALUES ('PRODUCT', NEW.product_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION doubt_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO credit_doubt (scope, key) VALUES ('ORGANISATION', NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION doubt_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO credit_doubt (scope, key) VALUES ('EVERYTHING', '');
    RETURN NULL;
END
$$;

-- A closing, or its end, concerns the organisations it locks.
CREATE FUNCTION doubt_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO credit_doubt (scope, key)
    SELECT
        'EVERYTHING',
        ''
    FROM closing c
    WHERE c.id = (to_jsonb(NEW) ->> TG_ARGV[0])::bigint
      AND c.period = 'YEAR'
      AND c.rank = 'PROVINCE'
    UNION ALL
    SELECT
        'ORGANISATION',
        o.id
    FROM closing c
    JOIN organisation o ON (c.rank = 'ASSOCIATION' AND o.kind = c.scope_value)
        OR (c.rank = 'COMMUNE' AND o.area_code = c.scope_value)
    WHERE c.id = (to_jsonb(NEW) ->> TG_ARGV[0])::bigint
      AND c.period = 'YEAR';
    RETURN NULL;
END
$$;

CREATE FUNCTION doubt_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO credit_doubt (scope, key)
    SELECT DISTINCT
        'ORGANISATION',
        f.organisation_id
    FROM added f
    JOIN closing c ON c.id = f.closing_id
    WHERE c.period = 'YEAR';
    RETURN NULL;
END
$$;

CREATE TRIGGER credit_doubt_added AFTER INSERT ON product
    FOR EACH ROW WHEN (NEW.first_published_at IS NOT NULL)
    EXECUTE FUNCTION doubt_this_product();
CREATE TRIGGER credit_doubt_removed AFTER DELETE ON product
    FOR EACH ROW WHEN (OLD.first_published_at IS NOT NULL)
    EXECUTE FUNCTION doubt_this_product();
CREATE TRIGGER credit_doubt_changed AFTER UPDATE ON product
    FOR EACH ROW WHEN (
        (OLD.organisation_id, OLD.kind, OLD.distinctive, OLD.state) IS DISTINCT FROM
            (NEW.organisation_id, NEW.kind, NEW.distinctive, NEW.state)
        OR (OLD.first_published_at, OLD.withdrawn_at) IS DISTINCT FROM (NEW.first_published_at, NEW.withdrawn_at))
    EXECUTE FUNCTION doubt_this_product();

CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE OR DELETE ON product_partner
    FOR EACH ROW EXECUTE FUNCTION doubt_product();
CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE OR DELETE ON ruling
    FOR EACH ROW EXECUTE FUNCTION doubt_product();
CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE OR DELETE ON earlier_publication
    FOR EACH ROW EXECUTE FUNCTION doubt_product();

CREATE TRIGGER credit_doubt_added AFTER INSERT ON product_term
    FOR EACH ROW WHEN (NEW.vocabulary = 'AUDIENCE') EXECUTE FUNCTION doubt_product();
CREATE TRIGGER credit_doubt_removed AFTER DELETE ON product_term
    FOR EACH ROW WHEN (OLD.vocabulary = 'AUDIENCE') EXECUTE FUNCTION doubt_product();
CREATE TRIGGER credit_doubt_changed AFTER UPDATE ON product_term
    FOR EACH ROW WHEN (OLD.vocabulary = 'AUDIENCE' OR NEW.vocabulary = 'AUDIENCE') EXECUTE FUNCTION doubt_product();

CREATE TRIGGER credit_doubt_added AFTER INSERT ON media_file
    FOR EACH ROW WHEN (NEW.role = 'MAIN') EXECUTE FUNCTION doubt_original();
CREATE TRIGGER credit_doubt_removed AFTER DELETE ON media_file
    FOR EACH ROW WHEN (OLD.role = 'MAIN') EXECUTE FUNCTION doubt_original();
CREATE TRIGGER credit_doubt_changed AFTER UPDATE ON media_file
    FOR EACH ROW WHEN (
        (OLD.role = 'MAIN' OR NEW.role = 'MAIN')
        AND (OLD.product_id, OLD.role, OLD.state, OLD.sha256, OLD.decided_at, OLD.detached_at) IS DISTINCT FROM
            (NEW.product_id, NEW.role, NEW.state, NEW.sha256, NEW.decided_at, NEW.detached_at))
    EXECUTE FUNCTION doubt_original();

CREATE TRIGGER credit_doubt AFTER UPDATE ON organisation
    FOR EACH ROW WHEN (
        (OLD.kind, OLD.level, OLD.area_code, OLD.counts_for_quota) IS DISTINCT FROM
            (NEW.kind, NEW.level, NEW.area_code, NEW.counts_for_quota)
        OR (OLD.valid_from, OLD.valid_to) IS DISTINCT FROM (NEW.valid_from, NEW.valid_to))
    EXECUTE FUNCTION doubt_organisation();

CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON quota_policy
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();

CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE ON closing
    FOR EACH ROW EXECUTE FUNCTION doubt_closing('id');
CREATE TRIGGER credit_doubt AFTER INSERT OR UPDATE ON closing_reopening
    FOR EACH ROW EXECUTE FUNCTION doubt_closing('closing_id');
CREATE TRIGGER credit_doubt AFTER INSERT ON closing_credit
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_closed();

-- Nobody empties these but an owner at work by hand.
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON product
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON product_partner
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON product_term
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON media_file
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON ruling
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE ON earlier_publication
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE OR DELETE ON closing
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE OR DELETE OR UPDATE ON closing_credit
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
CREATE TRIGGER credit_doubt_emptied AFTER TRUNCATE OR DELETE ON closing_reopening
    FOR EACH STATEMENT EXECUTE FUNCTION doubt_everything();
