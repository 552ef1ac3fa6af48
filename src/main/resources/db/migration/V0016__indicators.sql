-- The directive's other targets: one sheet for each organisation and period. Numbers, never names.
CREATE TABLE indicator_report (
    organisation_id   text NOT NULL REFERENCES organisation (id),
    year              integer NOT NULL,
    -- as it stands at the end of June, or of the year
    term              text NOT NULL CHECK (term IN ('SIX_MONTHS', 'YEAR')),
    own_site          text NOT NULL,
    management_model  boolean NOT NULL,
    model_evidence    text NOT NULL,
    staff             integer NOT NULL,
    proficient        integer NOT NULL CHECK (proficient BETWEEN 0 AND staff),
    staff_evidence    text NOT NULL,
    full_time         integer NOT NULL,
    trained           integer NOT NULL CHECK (trained BETWEEN 0 AND full_time),
    training_evidence text NOT NULL,
    reported_at       timestamptz NOT NULL,
    reported_by       uuid NOT NULL REFERENCES account (id),
    version           integer NOT NULL,
    PRIMARY KEY (organisation_id, year, term),
    CHECK (NOT management_model OR model_evidence <> ''),
    CHECK (proficient = 0 OR staff_evidence <> ''),
    CHECK (trained = 0 OR training_evidence <> '')
);
