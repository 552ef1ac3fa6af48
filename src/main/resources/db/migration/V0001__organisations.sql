-- Areas and the organisations that publish. The official code is the key: names collide without tone marks.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TABLE area (
    code            text PRIMARY KEY CHECK (code ~ '^([0-9]{2}|[0-9]{5})$'),
    kind            text NOT NULL CHECK (kind IN ('PROVINCE', 'COMMUNE', 'WARD', 'SPECIAL_ZONE')),
    name            text NOT NULL CHECK (name <> ''),
    parent_code     text REFERENCES area (code),
    former_province text,
    formed_from     text,
    CHECK ((kind = 'PROVINCE') = (parent_code IS NULL))
);

CREATE TABLE organisation (
    id               text PRIMARY KEY CHECK (id ~ '^[a-z]+(-[a-z]+)*-([0-9]{2}|[0-9]{5})(-[0-9]+)?$'),
    kind             text NOT NULL CHECK (kind IN
        ('FRONT', 'TRADE_UNION', 'FARMERS_ASSOCIATION', 'WOMENS_UNION', 'YOUTH_UNION', 'VETERANS_ASSOCIATION')),
    level            text NOT NULL CHECK (level IN ('PROVINCE', 'COMMUNE')),
    area_code        text NOT NULL REFERENCES area (code),
    name             text NOT NULL CHECK (name <> ''),
    short_name       text NOT NULL CHECK (short_name <> ''),
    valid_from       date NOT NULL,
    -- the last day on which it existed; open while it lives
    valid_to         date,
    successor_id     text REFERENCES organisation (id),
    counts_for_quota boolean NOT NULL DEFAULT true,
    version          integer NOT NULL DEFAULT 0,
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (successor_id IS NULL OR (valid_to IS NOT NULL AND successor_id <> id))
);

CREATE INDEX organisation_area ON organisation (area_code);

-- one living body of a kind in an area
CREATE UNIQUE INDEX organisation_living ON organisation (kind, area_code) WHERE valid_to IS NULL;
