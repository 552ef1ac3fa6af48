-- The names bodies had on a day. A body that was never renamed has no row.
CREATE FUNCTION organisation_name_on(day date)
RETURNS TABLE (organisation_id text, name text, short_name text)
LANGUAGE sql STABLE
AS $$
    SELECT DISTINCT ON (n.organisation_id)
        n.organisation_id,
        n.name,
        n.short_name
    FROM organisation_name n
    WHERE n.valid_from <= day
    ORDER BY
        n.organisation_id,
        n.valid_from DESC
$$;

-- Bodies renamed before today kept their former names only: the present one stands from the day after the last of them.
INSERT INTO organisation_name (organisation_id, valid_from, name, short_name)
SELECT
    o.id,
    greatest(max(n.valid_from) + 1, CURRENT_DATE),
    o.name,
    o.short_name
FROM organisation o
JOIN organisation_name n ON n.organisation_id = o.id
GROUP BY
    o.id,
    o.name,
    o.short_name;
