-- What a file looks or sounds like, in a form in which two files can be compared. Disposable: made again from the file.
CREATE TABLE likeness (
    media_file_id uuid NOT NULL REFERENCES media_file (id) ON DELETE CASCADE,
    sense         text NOT NULL CHECK (sense IN ('PICTURE', 'SOUND')),
    position      integer NOT NULL CHECK (position >= 0),
    mark          bigint NOT NULL,
    PRIMARY KEY (media_file_id, sense, position)
);

-- Two files that resemble each other, each pair once, the earlier file first. A hint for people, never a block.
CREATE TABLE near_duplicate (
    earlier_id    uuid NOT NULL REFERENCES media_file (id) ON DELETE CASCADE,
    later_id      uuid NOT NULL REFERENCES media_file (id) ON DELETE CASCADE,
    sense         text NOT NULL CHECK (sense IN ('PICTURE', 'SOUND')),
    percent       integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
    PRIMARY KEY (later_id, earlier_id, sense),
    CHECK (earlier_id <> later_id)
);

CREATE INDEX near_duplicate_earlier ON near_duplicate (earlier_id);
CREATE INDEX media_file_same_bytes ON media_file (sha256) WHERE state = 'ACCEPTED';
