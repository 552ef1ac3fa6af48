-- Who did what, when. The application may add and read, never change or remove (see the grants after migration).
CREATE TABLE audit_record (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    actor_id        uuid,
    action          text NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    subject         text NOT NULL CHECK (subject <> ''),
    organisation_id text,
    detail          jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_record_subject ON audit_record (subject, id);
