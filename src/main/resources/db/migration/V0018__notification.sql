-- What organisations are told, in the application and by mail, and the reminders among it.
CREATE TABLE organisation_mailbox (
    organisation_id text PRIMARY KEY REFERENCES organisation (id),
    -- that of the office, not of a person
    address         text NOT NULL CHECK (address ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length(address) <= 254),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid NOT NULL REFERENCES account (id)
);

CREATE TABLE notice (
    id              uuid PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation (id),
    kind            text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    subject         text NOT NULL CHECK (subject <> '' AND char_length(subject) <= 200),
    body            text NOT NULL CHECK (body <> '' AND char_length(body) <= 8000),
    path            text NOT NULL CHECK (path ~ '^/'),
    sent_at         timestamptz NOT NULL,
    -- empty for what the library sends on its own
    sent_by         uuid REFERENCES account (id),
    mail_state      text NOT NULL CHECK (mail_state IN ('NONE', 'WAITING', 'SENT', 'FAILED')),
    mail_address    text,
    mail_at         timestamptz,
    CHECK ((mail_state = 'NONE') = (mail_address IS NULL))
);

CREATE INDEX notice_organisation ON notice (organisation_id, sent_at DESC);

-- who has opened what, for the number beside the bell; nothing else is made of it
CREATE TABLE notice_reading (
    notice_id  uuid NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    read_at    timestamptz NOT NULL,
    PRIMARY KEY (notice_id, account_id)
);

-- A reminder with the figures it was sent for; one a day for an organisation, whoever asks.
CREATE TABLE reminder (
    notice_id       uuid PRIMARY KEY REFERENCES notice (id) ON DELETE CASCADE,
    organisation_id text NOT NULL REFERENCES organisation (id),
    year            integer NOT NULL,
    counted         integer NOT NULL CHECK (counted >= 0),
    floor           integer NOT NULL CHECK (floor > counted),
    -- the day in Viet Nam
    sent_on         date NOT NULL,
    UNIQUE (organisation_id, sent_on)
);

-- The set days on which the reminders went out, so that none goes out twice and a missed one is made up for.
CREATE TABLE reminder_round (
    due_on date PRIMARY KEY,
    ran_at timestamptz NOT NULL,
    sent   integer NOT NULL
);
