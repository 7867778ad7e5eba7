SELECT (count(*) <>
        (SELECT count(*) FROM opponent.dim_promos
          WHERE status = 'active'))::int
           AS rows_match_active_promos
  FROM opponent.dim_active_promos
