SELECT count(*) AS is_known
  FROM expected.dim_promos
 WHERE NOT known;

SELECT count(*) AS not_null_discount_where_known
  FROM expected.dim_promos
 WHERE known AND discount IS NULL;

SELECT count(*) AS positive_discount
  FROM expected.dim_promos
 WHERE discount <= 0;

SELECT count(*) AS accepted_values_status_where_known
  FROM expected.dim_promos
 WHERE known AND status NOT IN ('active', 'inactive', 'unknown');

SELECT count(*) AS has_a_status_where_known
  FROM expected.dim_promos
 WHERE known AND status NOT IN ('active', 'inactive');

SELECT (count(*) FILTER (WHERE known) <> (SELECT promos FROM expected.source_counts))::int
           AS known_promos_match_raw_promos
  FROM expected.dim_promos
