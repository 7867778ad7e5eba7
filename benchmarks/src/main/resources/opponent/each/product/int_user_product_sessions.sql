SELECT count(*) AS sessions_touch_their_products
  FROM expected.int_user_product_sessions
 WHERE NOT (page_views > 0 OR carts > 0 OR ordered);

SELECT (coalesce(sum(carts), 0) <>
        (SELECT coalesce(sum(carts), 0) FROM expected.fact_user_sessions))::int
           AS carts_match_sessions
  FROM expected.int_user_product_sessions
