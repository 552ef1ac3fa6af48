-- What is said when, and the chapters of recordings. A cue is a passage that belongs to a transcript, so that the search
-- finds it; its place in the search is the whole second, its place on the screen the millisecond.
CREATE TABLE transcript (
    id            uuid PRIMARY KEY,
    media_file_id uuid NOT NULL REFERENCES media_file (id),
    language      text NOT NULL CHECK (language <> ''),
    origin        text NOT NULL CHECK (origin IN ('FILE', 'TRACK', 'SPEECH', 'TYPED')),
    checked_at    timestamptz,
    checked_by    uuid REFERENCES account (id),
    changed_at    timestamptz NOT NULL,
    -- a person who changed it here; what a machine finds later does not replace it then
    changed_by    uuid REFERENCES account (id),
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (media_file_id, language),
    CHECK ((checked_at IS NULL) = (checked_by IS NULL))
);

ALTER TABLE passage
    ADD COLUMN transcript_id uuid REFERENCES transcript (id) ON DELETE CASCADE,
    ADD COLUMN start_ms bigint,
    ADD COLUMN end_ms bigint,
    ADD CHECK ((transcript_id IS NULL) = (start_ms IS NULL)),
    ADD CHECK ((transcript_id IS NULL) = (end_ms IS NULL)),
    ADD CHECK (start_ms >= 0 AND end_ms > start_ms),
    ADD CHECK (transcript_id IS NULL OR locator_kind = 'TIME'),
    DROP CONSTRAINT passage_media_file_id_source_position_key;

CREATE UNIQUE INDEX passage_position ON passage (media_file_id, source, position) WHERE transcript_id IS NULL;
CREATE INDEX passage_media_file ON passage (media_file_id, source, position);
CREATE INDEX passage_transcript ON passage (transcript_id, position) WHERE transcript_id IS NOT NULL;

CREATE TABLE chapter_list (
    media_file_id uuid PRIMARY KEY REFERENCES media_file (id),
    typed         boolean NOT NULL,
    changed_at    timestamptz NOT NULL,
    version       integer NOT NULL DEFAULT 1
);

CREATE TABLE chapter (
    media_file_id uuid NOT NULL REFERENCES chapter_list (media_file_id),
    start_ms      bigint NOT NULL CHECK (start_ms >= 0),
    title         text NOT NULL CHECK (title <> '' AND char_length(title) <= 200),
    PRIMARY KEY (media_file_id, start_ms)
);
