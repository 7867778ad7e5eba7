WITH days AS (
    SELECT product_id,
           session_day AS day,
           count(*) FILTER (WHERE page_views > 0) AS sessions_viewed,
           count(*) FILTER (WHERE carts > 0) AS sessions_carted,
           count(*) FILTER (WHERE ordered) AS sessions_ordered,
           sum(page_views) AS page_views,
           sum(carts) AS carts,
           sum(units) AS units,
           sum(known_revenue) AS known_revenue,
           sum(unpriced_lines) AS unpriced_lines
      FROM expected.int_user_product_sessions
     GROUP BY product_id, session_day
)
SELECT d.*,
       CASE WHEN d.unpriced_lines = 0 THEN d.known_revenue END AS revenue,
       coalesce(p.name, '(unknown)') AS product_name,
       round(d.sessions_ordered::numeric / nullif(d.sessions_viewed, 0), 6) AS conversion_rate
  FROM days d
  LEFT JOIN raw.products p USING (product_id)
