SELECT count(*) AS created_at_is_not_before_signed_up_at
  FROM expected.int_user_orders
 WHERE created_at < signed_up_at;

SELECT (count(*) <>
        (SELECT count(*) FROM expected.int_orders))::int
           AS rows_match_int_orders
  FROM expected.int_user_orders
