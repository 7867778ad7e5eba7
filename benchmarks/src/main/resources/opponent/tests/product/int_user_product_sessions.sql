SELECT p.sessions_touch_their_products, (p.carts <> s.carts)::int AS carts_match_sessions
  FROM checks.int_user_product_sessions p, checks.fact_user_sessions s;

SELECT count(*) AS reference_user_id
  FROM expected.int_user_product_sessions s
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = s.user_id);

SELECT count(*) AS reference_product_id
  FROM expected.int_user_product_sessions s
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = s.product_id)
