SELECT count(*) AS ends_after_it_begins
  FROM expected.dim_active_promos
 WHERE valid_until <= valid_from;

SELECT (count(*) FILTER (WHERE valid_until IS NULL) <>
        (SELECT count(*) FROM expected.dim_promos
          WHERE status = 'active'))::int
           AS rows_match_active_promos
  FROM expected.dim_active_promos
