SELECT count(*) FILTER (WHERE valid_until <= valid_from) AS ends_after_it_begins,
       (count(*) FILTER (WHERE valid_until IS NULL) <> (SELECT active_rows FROM checks.dim_promos))::int AS rows_match_active_promos
  FROM expected.dim_active_promos
