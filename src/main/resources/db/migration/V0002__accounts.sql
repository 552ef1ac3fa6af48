-- People who work with the library. Readers have no accounts.
CREATE TABLE account (
    id            uuid PRIMARY KEY,
    username      text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
    display_name  text NOT NULL CHECK (display_name <> '' AND char_length(display_name) <= 120),
    -- argon2id in PHC form; empty until the person has set a password
    password_hash text,
    enabled       boolean NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL,
    version       integer NOT NULL DEFAULT 0,
    UNIQUE (username)
);

CREATE TABLE role_grant (
    account_id  uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role        text NOT NULL CHECK (role IN ('CONTRIBUTOR', 'EDITOR', 'SUPERVISOR', 'ADMINISTRATOR')),
    scope_kind  text NOT NULL CHECK (scope_kind IN ('EVERYTHING', 'ORGANISATION', 'PROVINCE', 'COMMUNE', 'ASSOCIATION')),
    -- organisation id, area code or kind of association; empty for EVERYTHING and PROVINCE
    scope_value text NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, role, scope_kind, scope_value),
    CHECK (CASE role
        WHEN 'ADMINISTRATOR' THEN scope_kind = 'EVERYTHING'
        WHEN 'SUPERVISOR' THEN scope_kind IN ('PROVINCE', 'COMMUNE', 'ASSOCIATION')
        ELSE scope_kind = 'ORGANISATION'
    END),
    CHECK ((scope_value = '') = (scope_kind IN ('EVERYTHING', 'PROVINCE')))
);

CREATE INDEX role_grant_scope ON role_grant (scope_kind, scope_value);

-- Links that work once: the first administrator's, and an invitation to set a password. Only the hash is kept.
CREATE TABLE one_time_link (
    token_sha256 text PRIMARY KEY CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    account_id   uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    made_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz
);

-- Failed sign-ins, to slow down guessing; swept after a day.
CREATE TABLE sign_in_failure (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username text NOT NULL,
    address  text NOT NULL,
    at       timestamptz NOT NULL
);

CREATE INDEX sign_in_failure_username ON sign_in_failure (username, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);
