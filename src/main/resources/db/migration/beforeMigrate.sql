-- The owner of the schema gives the application's role its rights on tables that do not exist yet.
DO $$
BEGIN
    IF current_user = '${applicationRole}' THEN
        RAISE EXCEPTION 'Khoso needs two database roles: set spring.flyway.user to the owner of the schema and '
            'spring.datasource.username to a role that owns nothing';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('khoso.grants'));
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${applicationRole};
END
$$;
