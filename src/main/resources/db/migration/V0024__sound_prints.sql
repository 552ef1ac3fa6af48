-- What recordings sound like: marks of 4 bytes, 43 a second. Disposable: made again from the file.
CREATE TABLE sound_print (
    media_file_id uuid PRIMARY KEY REFERENCES media_file (id) ON DELETE CASCADE,
    marks         bytea NOT NULL
);

-- A few marks of each sound, by which those that may be alike are found before they are compared as a whole.
CREATE INDEX likeness_sound ON likeness (mark) WHERE sense = 'SOUND';
