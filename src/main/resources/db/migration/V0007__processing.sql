-- How far the processing of each accepted file is. The work itself waits in the queue; this is what people see of it.
CREATE TABLE processing_step (
    media_file_id  uuid NOT NULL REFERENCES media_file (id),
    step           text NOT NULL CHECK (step ~ '^[A-Z_]+$'),
    position       integer NOT NULL,
    recipe         integer NOT NULL CHECK (recipe >= 1),
    state          text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    percent        integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
    started_at     timestamptz,
    finished_at    timestamptz,
    problem_code   text,
    problem_detail text,
    PRIMARY KEY (media_file_id, step),
    CHECK ((state = 'FAILED') = (problem_code IS NOT NULL))
);
