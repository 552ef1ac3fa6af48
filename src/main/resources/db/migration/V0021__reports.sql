-- Period reports: the facts they were made from, as they stood, and the files made of them.

-- The body that reports, as data: layout is the JSON of a letterhead. A report keeps its own copy.
CREATE TABLE report_letterhead (
    id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{2,60}$'),
    name            text NOT NULL CHECK (name <> '' AND char_length(name) <= 200),
    -- the organisation whose letterhead it is; Party bodies are none
    organisation_id text REFERENCES organisation (id),
    layout          text NOT NULL,
    version         integer NOT NULL DEFAULT 0
);

CREATE TABLE report (
    id          uuid PRIMARY KEY,
    period      text NOT NULL CHECK (period IN ('QUARTER', 'SIX_MONTHS', 'NINE_MONTHS', 'YEAR', 'RANGE')),
    year        integer NOT NULL,
    number      integer NOT NULL,
    first_day   date NOT NULL,
    last_day    date NOT NULL CHECK (last_day >= first_day),
    scope       text NOT NULL CHECK (scope IN ('PROVINCE', 'LEVEL', 'ASSOCIATION', 'AREA', 'ORGANISATION')),
    scope_value text NOT NULL,
    scope_name  text NOT NULL,
    letterhead  text NOT NULL,
    -- facts that came later are not known to it
    as_of       timestamptz NOT NULL,
    -- whether unconfirmed products counted for reaching a level
    provisional_counts boolean NOT NULL,
    -- empty for one that the schedule made
    made_by     uuid REFERENCES account (id),
    made_at     timestamptz NOT NULL,
    -- JSON of the totals; empty until they are added up
    totals      text,
    -- JSON of the editable texts by name
    edits       text NOT NULL DEFAULT '{}',
    -- raised whenever files have to be made again
    revision    integer NOT NULL DEFAULT 1,
    making      boolean NOT NULL DEFAULT true,
    progress    integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    problem     text,
    issued_at   timestamptz,
    issued_by   uuid REFERENCES account (id),
    CHECK ((issued_at IS NULL) = (issued_by IS NULL))
);

CREATE INDEX report_latest ON report (made_at DESC, id);

CREATE TABLE report_organisation (
    report_id       uuid NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position        integer NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation (id),
    kind            text NOT NULL,
    level           text NOT NULL,
    area_code       text NOT NULL,
    area_name       text NOT NULL,
    name            text NOT NULL,
    floor           integer NOT NULL,
    top             integer NOT NULL,
    plan            integer,
    confirmed       integer NOT NULL DEFAULT 0,
    provisional     integer NOT NULL DEFAULT 0,
    in_period       integer NOT NULL DEFAULT 0,
    PRIMARY KEY (report_id, position)
);

CREATE TABLE report_product (
    report_id       uuid NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    product_id      text NOT NULL,
    organisation_id text NOT NULL,
    kind            text NOT NULL,
    title           text NOT NULL,
    published_on    date NOT NULL,
    status          text NOT NULL,
    reason          text,
    PRIMARY KEY (report_id, published_on, product_id, organisation_id)
);

CREATE TABLE report_file (
    report_id  uuid NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    format     text NOT NULL,
    object_key text NOT NULL,
    byte_count bigint NOT NULL,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (report_id, format)
);

-- Reports that are made by themselves, so many days after each period of a kind.
CREATE TABLE report_schedule (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period        text NOT NULL CHECK (period IN ('QUARTER', 'SIX_MONTHS', 'NINE_MONTHS', 'YEAR')),
    scope         text NOT NULL CHECK (scope IN ('PROVINCE', 'LEVEL', 'ASSOCIATION', 'AREA', 'ORGANISATION')),
    scope_value   text NOT NULL,
    scope_name    text NOT NULL,
    letterhead_id text NOT NULL REFERENCES report_letterhead (id),
    days_after    integer NOT NULL CHECK (days_after BETWEEN 1 AND 60),
    made_by       uuid NOT NULL REFERENCES account (id),
    made_at       timestamptz NOT NULL,
    -- the last day of the latest period it made a report of
    last_made     date,
    UNIQUE (period, scope, scope_value, letterhead_id)
);
