LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
WITH versions AS (
    SELECT v.valid_from AS changed_at, CAST(v.product_id AS text) AS key,
           CASE WHEN p.product_id IS NULL THEN 'added' ELSE 'changed' END AS kind,
           to_jsonb(p) - 'product_id' AS before, to_jsonb(v) - 'product_id' AS after
    FROM raw.products_versions v
    LEFT JOIN raw.products_versions p ON p.product_id = v.product_id AND p.valid_to = v.valid_from AND p.ended_by = 'change'
    UNION ALL
    SELECT valid_to, CAST(product_id AS text), 'deleted', NULL, NULL
    FROM raw.products_versions WHERE ended_by = 'delete'
), changes AS (
    SELECT * FROM versions
    WHERE changed_at >= CAST($1 AS timestamptz) AND changed_at < CAST($2 AS timestamptz)
)
SELECT changed_at, kind, key, column_name,
       before ->> column_name AS before, after ->> column_name AS after
FROM changes
LEFT JOIN LATERAL (
    SELECT column_name, place FROM jsonb_object_keys(after) WITH ORDINALITY AS c (column_name, place)
    WHERE kind = 'changed' AND column_name NOT IN ('valid_from', 'valid_to', 'ended_by')
        AND before -> column_name IS DISTINCT FROM after -> column_name
) columns ON true
ORDER BY changed_at, key, place
LIMIT $3 OFFSET $4;

WITH versions AS (
    SELECT v.valid_from AS changed_at, CAST(v.product_id AS text) AS key,
           CASE WHEN p.product_id IS NULL THEN 'added' ELSE 'changed' END AS kind,
           to_jsonb(p) - 'product_id' AS before, to_jsonb(v) - 'product_id' AS after
    FROM raw.products_versions v
    LEFT JOIN raw.products_versions p ON p.product_id = v.product_id AND p.valid_to = v.valid_from AND p.ended_by = 'change'
    UNION ALL
    SELECT valid_to, CAST(product_id AS text), 'deleted', NULL, NULL
    FROM raw.products_versions WHERE ended_by = 'delete'
), changes AS (
    SELECT * FROM versions
    WHERE changed_at >= CAST($1 AS timestamptz) AND changed_at < CAST($2 AS timestamptz)
)
SELECT kind, count(*) AS row_count FROM changes GROUP BY kind;
