-- All sums of small tables: a visitor's first view of a product happens once, so that first views add up to viewers.
WITH traffic AS (
    SELECT product_id, sum(page_views) AS page_views, sum(first_time_viewers) AS viewers
      FROM expected.fact_page_views
     GROUP BY product_id
), sessions AS (
    SELECT product_id,
           sum(sessions_viewed) AS sessions_viewed,
           sum(sessions_carted) AS sessions_carted,
           sum(sessions_ordered) AS sessions_ordered,
           sum(carts) AS carts
      FROM expected.fact_product_sessions_daily
     GROUP BY product_id
), sales AS (
    SELECT coalesce(max(last_ordered_at)::date - min(first_ordered_at)::date + 1, 0) AS days
      FROM expected.fact_product_orders
), counts AS (
    SELECT product_id, valid_from, inventory,
           row_number() OVER versions AS number,
           lag(inventory) OVER versions AS before
      FROM raw.products_versions
    WINDOW versions AS (PARTITION BY product_id ORDER BY valid_from)
), stock AS (
    SELECT product_id,
           (array_agg(before ORDER BY valid_from DESC) FILTER (WHERE number > 1))[1] AS previous_inventory,
           greatest(max(before - inventory), 0) AS largest_inventory_drop,
           (array_agg(CASE WHEN inventory <= 0 AND number > 1 THEN valid_from END ORDER BY valid_from DESC))[1] AS out_of_stock_since
      FROM counts
     WHERE number = 1 OR inventory IS DISTINCT FROM before
     GROUP BY product_id
), figures AS (
    SELECT p.product_id,
           p.name AS product_name,
           p.price,
           p.inventory,
           p.low_stock,
           w.previous_inventory,
           coalesce(w.largest_inventory_drop, 0) AS largest_inventory_drop,
           w.out_of_stock_since,
           (SELECT days FROM sales) AS sales_days,
           coalesce(t.page_views, 0) AS page_views,
           coalesce(t.viewers, 0) AS viewers,
           coalesce(s.sessions_viewed, 0) AS sessions_viewed,
           coalesce(s.sessions_carted, 0) AS sessions_carted,
           coalesce(s.sessions_ordered, 0) AS sessions_ordered,
           coalesce(s.carts, 0) AS carts,
           coalesce(o.orders, 0) AS orders,
           coalesce(o.buyers, 0) AS buyers,
           coalesce(o.units, 0) AS units,
           coalesce(o.known_revenue, 0) AS known_revenue,
           coalesce(o.unpriced_lines, 0) AS unpriced_lines,
           o.first_ordered_at,
           o.last_ordered_at
      FROM expected.dim_products p
      LEFT JOIN stock w USING (product_id)
      LEFT JOIN traffic t USING (product_id)
      LEFT JOIN sessions s USING (product_id)
      LEFT JOIN expected.fact_product_orders o USING (product_id)
)
SELECT *,
       CASE WHEN unpriced_lines = 0 THEN known_revenue END AS revenue,
       round(sessions_carted::numeric / nullif(sessions_viewed, 0), 6) AS view_to_cart_rate,
       round(sessions_ordered::numeric / nullif(sessions_carted, 0), 6) AS cart_to_order_rate,
       round(sessions_ordered::numeric / nullif(sessions_viewed, 0), 6) AS conversion_rate,
       round(inventory::numeric * sales_days / nullif(units, 0), 6) AS days_of_cover
  FROM figures
