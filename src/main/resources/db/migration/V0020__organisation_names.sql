-- Under which names an organisation was known, and from which day on. The present name stands in organisation too.
CREATE TABLE organisation_name (
    organisation_id text NOT NULL REFERENCES organisation (id),
    valid_from      date NOT NULL,
    name            text NOT NULL CHECK (name <> ''),
    short_name      text NOT NULL CHECK (short_name <> ''),
    PRIMARY KEY (organisation_id, valid_from)
);
