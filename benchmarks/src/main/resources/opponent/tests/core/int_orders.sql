SELECT c.*, (c.rows <> s.orders)::int AS rows_match_raw_orders
  FROM checks.int_orders c, expected.source_counts s
