-- Durable work: the table of db-scheduler, with the lane a job runs in and whether it was asked for again while running.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    lane                 text        NOT NULL CHECK (lane IN ('QUICK', 'HEAVY')),
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer     NOT NULL DEFAULT 0,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint    NOT NULL DEFAULT 50,
    asked_again          boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 70);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (lane, execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- Each lane's scheduler sees its own rows only, so neither can pick, revive or delete what belongs to the other.
CREATE VIEW quick_tasks AS
SELECT task_name,
       task_instance,
       lane,
       task_data,
       execution_time,
       picked,
       picked_by,
       last_success,
       last_failure,
       consecutive_failures,
       last_heartbeat,
       version,
       priority
FROM scheduled_tasks
WHERE lane = 'QUICK';

CREATE VIEW heavy_tasks AS
SELECT task_name,
       task_instance,
       lane,
       task_data,
       execution_time,
       picked,
       picked_by,
       last_success,
       last_failure,
       consecutive_failures,
       last_heartbeat,
       version,
       priority
FROM scheduled_tasks
WHERE lane = 'HEAVY';

ALTER VIEW quick_tasks ALTER COLUMN lane SET DEFAULT 'QUICK';
ALTER VIEW quick_tasks ALTER COLUMN consecutive_failures SET DEFAULT 0;
ALTER VIEW heavy_tasks ALTER COLUMN lane SET DEFAULT 'HEAVY';
ALTER VIEW heavy_tasks ALTER COLUMN consecutive_failures SET DEFAULT 0;
