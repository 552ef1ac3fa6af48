-- A new version of a published product's main file is checked and processed beside the one in use (STANDBY) until an editor
-- puts it in its place; the earlier version is then kept as REPLACED. What the public sees is ACCEPTED, as before, and what
-- counted as the original at an instant still follows from decided_at and detached_at.
ALTER TABLE media_file
    ADD COLUMN replaces uuid REFERENCES media_file (id),
    DROP CONSTRAINT media_file_state_check,
    ADD CONSTRAINT media_file_state_check CHECK (state IN
        ('RECEIVED', 'STANDBY', 'ACCEPTED', 'REFUSED', 'REPLACED', 'DETACHED')),
    ADD CONSTRAINT media_file_replaces_main CHECK (replaces IS NULL OR role = 'MAIN'),
    ADD CONSTRAINT media_file_standby_known CHECK (state <> 'STANDBY'
        OR (replaces IS NOT NULL AND sha256 IS NOT NULL AND detected_type IS NOT NULL)),
    ADD CONSTRAINT media_file_replaced_at CHECK (state <> 'REPLACED' OR detached_at IS NOT NULL);

-- one new version at a time
CREATE UNIQUE INDEX media_file_next_version ON media_file (replaces)
    WHERE state IN ('RECEIVED', 'STANDBY', 'REFUSED');
CREATE INDEX media_file_versions ON media_file (replaces) WHERE replaces IS NOT NULL;

ALTER TABLE upload ADD COLUMN replaces uuid REFERENCES media_file (id);

DROP INDEX upload_same_file;
CREATE UNIQUE INDEX upload_same_file ON upload (account_id, product_id, role, byte_count, fingerprint, replaces)
    NULLS NOT DISTINCT WHERE state = 'RECEIVING' AND fingerprint <> '';
