-- Two more lanes: quick work on files of gigabytes, and encoding of short recordings, which never waits behind a long one.
ALTER TABLE scheduled_tasks
    DROP CONSTRAINT scheduled_tasks_lane_check,
    ADD CONSTRAINT scheduled_tasks_lane_check CHECK (lane IN ('QUICK', 'LARGE', 'SHORT', 'HEAVY'));

ALTER TABLE lane_turn
    DROP CONSTRAINT lane_turn_lane_check,
    ADD CONSTRAINT lane_turn_lane_check CHECK (lane IN ('QUICK', 'LARGE', 'SHORT', 'HEAVY'));

CREATE VIEW large_tasks AS
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
WHERE lane = 'LARGE';

CREATE VIEW short_tasks AS
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
WHERE lane = 'SHORT';

ALTER VIEW large_tasks ALTER COLUMN lane SET DEFAULT 'LARGE';
ALTER VIEW large_tasks ALTER COLUMN consecutive_failures SET DEFAULT 0;
ALTER VIEW large_tasks ALTER COLUMN priority SET DEFAULT 50;
ALTER VIEW large_tasks ALTER COLUMN owner SET DEFAULT '';
ALTER VIEW short_tasks ALTER COLUMN lane SET DEFAULT 'SHORT';
ALTER VIEW short_tasks ALTER COLUMN consecutive_failures SET DEFAULT 0;
ALTER VIEW short_tasks ALTER COLUMN priority SET DEFAULT 50;
ALTER VIEW short_tasks ALTER COLUMN owner SET DEFAULT '';
