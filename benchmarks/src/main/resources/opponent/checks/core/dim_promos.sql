SELECT count(*) FILTER (WHERE NOT known) AS is_known,
       count(*) FILTER (WHERE known AND discount IS NULL) AS not_null_discount_where_known,
       count(*) FILTER (WHERE discount <= 0) AS positive_discount,
       count(*) FILTER (WHERE known AND status NOT IN ('active', 'inactive', 'unknown')) AS accepted_values_status_where_known,
       count(*) FILTER (WHERE known AND status NOT IN ('active', 'inactive')) AS has_a_status_where_known,
       count(*) FILTER (WHERE known) AS known_rows,
       count(*) FILTER (WHERE status = 'active') AS active_rows
  FROM expected.dim_promos
