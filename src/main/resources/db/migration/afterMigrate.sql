-- What the application's role may not do with tables that now exist: it reads and adds to the audit trail and to what was
-- closed, and leaves the history of migrations alone. Rights missing after a change of the role are added.
DO $$
DECLARE
    missing record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('khoso.grants'));
    FOR missing IN
        SELECT c.oid::regclass AS relation
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace
          AND c.relkind IN ('r', 'p', 'v', 'm')
          AND c.relname NOT IN ('audit_record', 'closing', 'closing_credit', 'closing_reopening', 'flyway_schema_history')
          AND NOT (has_table_privilege('${applicationRole}', c.oid, 'SELECT')
                   AND has_table_privilege('${applicationRole}', c.oid, 'INSERT')
                   AND has_table_privilege('${applicationRole}', c.oid, 'UPDATE')
                   AND has_table_privilege('${applicationRole}', c.oid, 'DELETE'))
    LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', missing.relation, '${applicationRole}');
    END LOOP;
    IF to_regclass('public.audit_record') IS NOT NULL THEN
        REVOKE ALL ON public.audit_record FROM ${applicationRole};
        GRANT SELECT, INSERT ON public.audit_record TO ${applicationRole};
    END IF;
    FOR missing IN
        SELECT c.oid::regclass AS relation
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace
          AND c.relname IN ('closing', 'closing_credit', 'closing_reopening')
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', missing.relation, '${applicationRole}');
        EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', missing.relation, '${applicationRole}');
    END LOOP;
    REVOKE ALL ON public.flyway_schema_history FROM ${applicationRole};
END
$$;
-- Credits kept by other rules than today's are all in doubt.
DO $$
DECLARE
    present text;
BEGIN
    IF to_regclass('public.credit_rules') IS NULL THEN
        RETURN;
    END IF;
    SELECT md5(string_agg(rule, '' ORDER BY rule))
    INTO present
    FROM (
        SELECT pg_get_functiondef(oid) AS rule
        FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
          AND proname IN ('quota_credit_at', 'year_lock')
        UNION ALL
        SELECT pg_get_viewdef(oid)
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace
          AND relname IN ('quota_credit', 'due_credit')
    ) rules;
    IF NOT EXISTS (SELECT 1 FROM public.credit_rules WHERE fingerprint = present) THEN
        DELETE FROM public.credit_rules;
        INSERT INTO public.credit_rules (fingerprint) VALUES (present);
        INSERT INTO public.credit_doubt (scope, key) VALUES ('EVERYTHING', '');
    END IF;
END
$$;
