-- Files on their way into the library. What stands here is stored for good in the object store.
CREATE TABLE upload (
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES account (id),
    organisation_id text NOT NULL REFERENCES organisation (id),
    product_id      text NOT NULL REFERENCES product (id),
    -- the file it will be and where its bytes lie are fixed from the beginning
    media_file_id   uuid NOT NULL UNIQUE,
    object_key      text NOT NULL UNIQUE,
    role            text NOT NULL CHECK (role IN ('MAIN', 'COVER', 'CAPTIONS', 'TRANSCRIPT', 'ATTACHMENT')),
    file_name       text NOT NULL CHECK (file_name <> '' AND char_length(file_name) <= 255),
    claimed_type    text NOT NULL,
    metadata        text NOT NULL DEFAULT '',
    -- the same for the same file of the same device; empty when the client sends none
    fingerprint     text NOT NULL DEFAULT '' CHECK (char_length(fingerprint) <= 200),
    byte_count      bigint NOT NULL CHECK (byte_count > 0),
    -- parts and tail together
    stored_bytes    bigint NOT NULL DEFAULT 0,
    -- the store's name for the parted write
    write_token     text NOT NULL CHECK (write_token <> ''),
    -- bytes too few for a part of an S3 store, kept as an object of their own
    tail_bytes      bigint NOT NULL DEFAULT 0 CHECK (tail_bytes >= 0),
    tail_sha256     text CHECK (tail_sha256 ~ '^[0-9a-f]{64}$'),
    state           text NOT NULL DEFAULT 'RECEIVING' CHECK (state IN
        ('RECEIVING', 'COMPLETED', 'TERMINATED', 'EXPIRED')),
    -- the connection that may write, and until when it may be silent before another one may
    writer          uuid,
    writer_until    timestamptz,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    -- when the store was last rid of what an ended upload no longer needs
    swept_at        timestamptz,
    CHECK (stored_bytes BETWEEN tail_bytes AND byte_count),
    CHECK ((tail_bytes = 0) = (tail_sha256 IS NULL)),
    CHECK (state <> 'COMPLETED' OR (stored_bytes = byte_count AND tail_bytes = 0)),
    CHECK ((state = 'RECEIVING') = (ended_at IS NULL)),
    CHECK ((writer IS NULL) = (writer_until IS NULL))
);

-- a second attempt with the same file resumes the first
CREATE UNIQUE INDEX upload_same_file ON upload (account_id, product_id, role, byte_count, fingerprint)
    WHERE state = 'RECEIVING' AND fingerprint <> '';
CREATE INDEX upload_product ON upload (product_id, account_id) WHERE state = 'RECEIVING';
CREATE INDEX upload_expiry ON upload (expires_at) WHERE state = 'RECEIVING';
CREATE INDEX upload_unswept ON upload (ended_at) WHERE state <> 'RECEIVING' AND swept_at IS NULL;

-- Each part of the bytes with its digest, kept as the proof of what was received.
CREATE TABLE upload_part (
    upload_id   uuid NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    number      integer NOT NULL CHECK (number >= 1),
    start_byte  bigint NOT NULL CHECK (start_byte >= 0),
    byte_count  bigint NOT NULL CHECK (byte_count > 0),
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    receipt     text NOT NULL,
    PRIMARY KEY (upload_id, number)
);
