SELECT count(*) AS reference_promo_id
  FROM expected.dim_active_promos a
 WHERE NOT EXISTS (SELECT FROM expected.dim_promos p WHERE p.promo_id = a.promo_id);

SELECT ((SELECT count(*) FROM expected.dim_active_promos) <> active_rows)::int AS rows_match_active_promos
  FROM checks.dim_promos
