-- A report may be made from a closed statement; its facts are then those of the statement alone.
ALTER TABLE report
    ADD COLUMN closing_id bigint REFERENCES closing (id),
    -- the levels whose policy credited a joint product to each of its organisations
    ADD COLUMN credit_all text[] NOT NULL DEFAULT '{}';
