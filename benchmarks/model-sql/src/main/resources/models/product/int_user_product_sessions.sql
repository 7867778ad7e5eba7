WITH checkouts AS (
    -- A session's order is its user's; checked out twice, it counts once.
    SELECT v.user_id,
           v.session_id,
           v.order_id,
           bool_or(v.event_type = 'package_shipped') AS shipped
      FROM expected.fact_user_order_pageviews v
      JOIN raw.orders o ON o.order_id = v.order_id AND o.user_id = v.user_id
     GROUP BY 1, 2, 3
    HAVING bool_or(v.event_type = 'checkout')
), purchases AS (
    SELECT c.user_id,
           c.session_id,
           i.product_id,
           sum(i.quantity) AS units,
           sum(i.line_amount) AS known_revenue,
           count(*) - count(i.line_amount) AS unpriced_lines,
           bool_or(c.shipped) AS shipped
      FROM checkouts c
      JOIN expected.int_order_items i USING (order_id)
     GROUP BY 1, 2, 3
), looks AS (
    SELECT user_id, session_id, product_id, page_views, carts
      FROM expected.session_products
     WHERE product_id IS NOT NULL AND page_views + carts > 0
)
SELECT user_id,
       session_id,
       product_id,
       coalesce(p.name, '(unknown)') AS product_name,
       s.started_at::date AS session_day,
       coalesce(l.page_views, 0) AS page_views,
       coalesce(l.carts, 0) AS carts,
       b.product_id IS NOT NULL AS ordered,
       coalesce(b.units, 0) AS units,
       coalesce(b.known_revenue, 0) AS known_revenue,
       coalesce(b.unpriced_lines, 0) AS unpriced_lines,
       CASE WHEN coalesce(b.unpriced_lines, 0) = 0 THEN coalesce(b.known_revenue, 0) END AS revenue,
       coalesce(b.shipped, false) AS shipped
  FROM looks l
  FULL JOIN purchases b USING (user_id, session_id, product_id)
  JOIN expected.sessions s USING (user_id, session_id)
  LEFT JOIN raw.products p USING (product_id)
