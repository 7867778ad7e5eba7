SELECT is_known,
       not_null_discount_where_known,
       positive_discount,
       accepted_values_status_where_known,
       has_a_status_where_known,
       (known_rows <> s.promos)::int AS known_promos_match_raw_promos
  FROM checks.dim_promos, expected.source_counts s
