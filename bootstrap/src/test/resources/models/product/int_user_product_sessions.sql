WITH sessions AS (
    SELECT user_id, session_id, event_date FROM expected.int_user_sessions
), checkouts AS (
    -- A session's order is one that its checkout names and that is its user's; checked out twice, it counts once.
    SELECT DISTINCT e.user_id, e.session_id, e.order_id
      FROM raw.events e
      JOIN raw.orders o ON o.order_id = e.order_id AND o.user_id = e.user_id
     WHERE e.event_type = 'checkout'
), looks AS (
    SELECT coalesce(user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
           session_id,
           product_id,
           count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
           count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts
      FROM raw.events
     WHERE event_type IN ('page_view', 'add_to_cart') AND product_id IS NOT NULL
     GROUP BY 1, 2, 3
), purchases AS (
    SELECT c.user_id,
           c.session_id,
           i.product_id,
           sum(i.quantity) AS units,
           sum(i.quantity * p.price) AS revenue,
           -- The warehouse's event of the same session says that it sent the order.
           bool_or(EXISTS (SELECT
                             FROM raw.events e
                            WHERE e.user_id = c.user_id AND e.session_id = c.session_id
                              AND e.order_id = c.order_id AND e.event_type = 'package_shipped')) AS shipped
      FROM checkouts c
      JOIN raw.order_items i USING (order_id)
      LEFT JOIN raw.products p USING (product_id)
     GROUP BY c.user_id, c.session_id, i.product_id
)
SELECT user_id,
       session_id,
       product_id,
       coalesce(p.name, '(unknown)') AS product_name,
       s.event_date AS session_day,
       coalesce(l.page_views, 0) AS page_views,
       coalesce(l.carts, 0) AS carts,
       b.product_id IS NOT NULL AS ordered,
       coalesce(b.units, 0) AS units,
       coalesce(b.revenue, 0) AS revenue,
       coalesce(b.shipped, false) AS shipped
  FROM looks l
  FULL JOIN purchases b USING (user_id, session_id, product_id)
  JOIN sessions s USING (user_id, session_id)
  LEFT JOIN raw.products p USING (product_id)
