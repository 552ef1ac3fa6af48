-- Whose work waits, so that one organisation's hundred recordings do not keep another's single one waiting.
ALTER TABLE scheduled_tasks ADD COLUMN owner text NOT NULL DEFAULT '';

CREATE OR REPLACE VIEW quick_tasks AS
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
       priority,
       owner
FROM scheduled_tasks
WHERE lane = 'QUICK';

CREATE OR REPLACE VIEW heavy_tasks AS
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
       priority,
       owner
FROM scheduled_tasks
WHERE lane = 'HEAVY';

ALTER VIEW quick_tasks ALTER COLUMN priority SET DEFAULT 50;
ALTER VIEW heavy_tasks ALTER COLUMN priority SET DEFAULT 50;
ALTER VIEW quick_tasks ALTER COLUMN owner SET DEFAULT '';
ALTER VIEW heavy_tasks ALTER COLUMN owner SET DEFAULT '';

-- When a lane last began work of each owner; the one that has waited longest for a turn is next.
CREATE TABLE lane_turn (
    lane      text        NOT NULL CHECK (lane IN ('QUICK', 'HEAVY')),
    owner     text        NOT NULL CHECK (owner <> ''),
    served_at timestamptz NOT NULL,
    PRIMARY KEY (lane, owner)
) WITH (fillfactor = 70);
