WITH days AS (
    SELECT coalesce(sum(sessions_ordered), 0) AS ordered,
           coalesce(sum(page_views), 0) AS page_views,
           coalesce(sum(carts), 0) AS carts,
           coalesce(sum(units), 0) AS units,
           coalesce(sum(known_revenue), 0) AS revenue
      FROM expected.fact_product_sessions_daily
)
SELECT (d.ordered <> s.ordered)::int AS sessions_ordered_match_sessions,
       (d.page_views <> s.page_views)::int AS page_views_match_sessions,
       (d.carts <> s.carts)::int AS carts_match_sessions,
       (d.units <> s.units)::int AS units_match_sessions,
       (d.revenue <> s.revenue)::int AS known_revenue_match_sessions
  FROM days d, checks.int_user_product_sessions s;

SELECT count(*) AS reference_product_id
  FROM expected.fact_product_sessions_daily d
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = d.product_id)
