WITH products AS (
    SELECT count(*) AS rows,
           coalesce(sum(page_views), 0) AS page_views,
           coalesce(sum(sessions_ordered), 0) AS sessions_ordered,
           coalesce(sum(units), 0) AS units,
           coalesce(sum(known_revenue), 0) AS revenue
      FROM expected.fact_product
)
SELECT (p.rows <> (SELECT count(*) FROM expected.dim_products))::int AS rows_match_products,
       (p.page_views <> (SELECT coalesce(sum(page_views), 0) FROM expected.fact_page_views))::int
           AS page_views_match_days,
       (p.sessions_ordered
            <> (SELECT coalesce(sum(sessions_ordered), 0) FROM expected.fact_product_sessions_daily))::int
           AS sessions_ordered_match_days,
       (p.units <> (SELECT coalesce(sum(units), 0) FROM expected.fact_product_orders))::int AS units_match_orders,
       (p.revenue <> (SELECT coalesce(sum(known_revenue), 0) FROM expected.fact_product_orders))::int
           AS revenue_matches_orders
  FROM products p;

SELECT count(*) AS reference_product_id
  FROM expected.fact_product o
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = o.product_id)
