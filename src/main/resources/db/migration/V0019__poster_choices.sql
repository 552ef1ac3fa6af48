-- Frames that editors chose to stand for recordings.
CREATE TABLE poster_choice (
    media_file_id uuid PRIMARY KEY REFERENCES media_file (id),
    at_ms         bigint NOT NULL CHECK (at_ms >= 0)
);
