SELECT not_negative_quantity,
       positive_quantity,
       (c.rows <> s.order_items)::int AS rows_match_raw_order_items
  FROM checks.int_order_items c, expected.source_counts s
