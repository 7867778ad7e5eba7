WITH traffic AS (
    SELECT product_id,
           count(*) AS page_views,
           -- Over all time: the daily viewers do not add up to these.
           count(DISTINCT coalesce(user_id, session_id)) AS viewers
      FROM raw.events
     WHERE event_type = 'page_view'
     GROUP BY product_id
), sessions AS (
    SELECT product_id,
           count(*) FILTER (WHERE page_views > 0) AS sessions_viewed,
           count(*) FILTER (WHERE carts > 0) AS sessions_carted,
           count(*) FILTER (WHERE ordered) AS sessions_ordered,
           sum(carts) AS carts
      FROM expected.int_user_product_sessions
     GROUP BY product_id
), sales_period AS (
    SELECT coalesce(max(day) - min(day) + 1, 0) AS days
      FROM (SELECT (o.created_at AT TIME ZONE 'UTC')::date AS day
              FROM raw.order_items i
              JOIN raw.orders o USING (order_id)) d
), figures AS (
    -- Every product has a row, also one that nobody looked at.
    SELECT p.product_id,
           p.name AS product_name,
           p.price,
           p.inventory,
           p.low_stock,
           (SELECT days FROM sales_period) AS sales_days,
           coalesce(t.page_views, 0) AS page_views,
           coalesce(t.viewers, 0) AS viewers,
           coalesce(s.sessions_viewed, 0) AS sessions_viewed,
           coalesce(s.sessions_carted, 0) AS sessions_carted,
           coalesce(s.sessions_ordered, 0) AS sessions_ordered,
           coalesce(s.carts, 0) AS carts,
           coalesce(o.orders, 0) AS orders,
           coalesce(o.buyers, 0) AS buyers,
           coalesce(o.units, 0) AS units,
           coalesce(o.revenue, 0) AS revenue,
           o.first_ordered_at,
           o.last_ordered_at
      FROM expected.dim_products p
      LEFT JOIN traffic t USING (product_id)
      LEFT JOIN sessions s USING (product_id)
      LEFT JOIN expected.fact_product_orders o USING (product_id)
)
SELECT *,
       round(sessions_carted::numeric / nullif(sessions_viewed, 0), 6) AS view_to_cart_rate,
       round(sessions_ordered::numeric / nullif(sessions_carted, 0), 6) AS cart_to_order_rate,
       round(sessions_ordered::numeric / nullif(sessions_viewed, 0), 6) AS conversion_rate,
       -- inventory / (units / sales_days); a product that was never sold has no pace.
       round(inventory::numeric * sales_days / nullif(units, 0), 6) AS days_of_cover
  FROM figures
