SELECT (count(*) <>
        (SELECT count(*) FROM expected.dim_promos
          WHERE status = 'active'))::int
           AS rows_match_active_promos
  FROM expected.dim_active_promos
