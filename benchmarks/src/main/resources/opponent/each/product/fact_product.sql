SELECT (count(*) <>
        (SELECT count(*) FROM expected.dim_products))::int
           AS rows_match_products
  FROM expected.fact_product;

SELECT (coalesce(sum(page_views), 0) <>
        (SELECT coalesce(sum(page_views), 0) FROM expected.fact_page_views))::int
           AS page_views_match_days
  FROM expected.fact_product;

SELECT (coalesce(sum(sessions_ordered), 0) <>
        (SELECT coalesce(sum(sessions_ordered), 0) FROM expected.fact_product_sessions_daily))::int
           AS sessions_ordered_match_days
  FROM expected.fact_product;

SELECT (coalesce(sum(units), 0) <>
        (SELECT coalesce(sum(units), 0) FROM expected.fact_product_orders))::int
           AS units_match_orders
  FROM expected.fact_product;

SELECT (coalesce(sum(known_revenue), 0) <>
        (SELECT coalesce(sum(known_revenue), 0) FROM expected.fact_product_orders))::int
           AS revenue_matches_orders
  FROM expected.fact_product
