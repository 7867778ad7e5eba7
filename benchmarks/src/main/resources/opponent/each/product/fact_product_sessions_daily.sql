SELECT (coalesce(sum(sessions_ordered), 0) <>
        (SELECT count(*) FROM expected.int_user_product_sessions
          WHERE ordered))::int
           AS sessions_ordered_match_sessions
  FROM expected.fact_product_sessions_daily;

SELECT (coalesce(sum(page_views), 0) <>
        (SELECT coalesce(sum(page_views), 0) FROM expected.int_user_product_sessions))::int
           AS page_views_match_sessions
  FROM expected.fact_product_sessions_daily;

SELECT (coalesce(sum(carts), 0) <>
        (SELECT coalesce(sum(carts), 0) FROM expected.int_user_product_sessions))::int
           AS carts_match_sessions
  FROM expected.fact_product_sessions_daily;

SELECT (coalesce(sum(units), 0) <>
        (SELECT coalesce(sum(units), 0) FROM expected.int_user_product_sessions))::int
           AS units_match_sessions
  FROM expected.fact_product_sessions_daily;

SELECT (coalesce(sum(known_revenue), 0) <>
        (SELECT coalesce(sum(known_revenue), 0) FROM expected.int_user_product_sessions))::int
           AS known_revenue_match_sessions
  FROM expected.fact_product_sessions_daily
