-- A rendition may be a bundle, such as a stream of play lists and pieces: its inner files, each with its own bytes.
CREATE TABLE rendition_part (
    rendition_id uuid NOT NULL REFERENCES rendition (id) ON DELETE CASCADE,
    name         text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    position     integer NOT NULL,
    object_key   text NOT NULL,
    content_type text NOT NULL,
    byte_count   bigint NOT NULL CHECK (byte_count >= 0),
    width_px     integer CHECK (width_px > 0),
    height_px    integer CHECK (height_px > 0),
    PRIMARY KEY (rendition_id, name)
);

-- Several steps find text in one file; each replaces only its own.
ALTER TABLE passage
    ADD COLUMN source text NOT NULL DEFAULT 'DOCUMENT' CHECK (source ~ '^[A-Z_]+$'),
    DROP CONSTRAINT passage_media_file_id_position_key,
    ADD UNIQUE (media_file_id, source, position);

-- What a step that ended well has to tell the file's owner, such as how much of a broken recording was saved.
ALTER TABLE processing_step
    ADD COLUMN note_code   text CHECK (note_code ~ '^[a-z][a-z-]*$'),
    ADD COLUMN note_detail text;
