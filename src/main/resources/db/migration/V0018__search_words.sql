-- Abbreviations that administrators added to the shipped ones; looked for both ways.
CREATE TABLE search_abbreviation (
    short_form text PRIMARY KEY CHECK (short_form <> '' AND char_length(short_form) <= 30),
    full_form  text NOT NULL CHECK (full_form <> '' AND char_length(full_form) <= 200),
    added_at   timestamptz NOT NULL
);

-- What was looked for in vain, as totals of a day in Viet Nam; kept from five times a day on, never with who or when.
CREATE TABLE search_without_result (
    day    date NOT NULL,
    words  text NOT NULL CHECK (words <> '' AND char_length(words) <= 80),
    number integer NOT NULL CHECK (number >= 5),
    PRIMARY KEY (day, words)
);
