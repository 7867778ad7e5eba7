SELECT count(*) FILTER (WHERE created_at < signed_up_at) AS created_at_is_not_before_signed_up_at,
       (count(*) <> (SELECT c.rows FROM checks.int_orders c))::int AS rows_match_int_orders
  FROM expected.int_user_orders
