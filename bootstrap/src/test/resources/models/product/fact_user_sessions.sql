WITH events AS (
    SELECT coalesce(e.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
           e.session_id,
           e.event_id,
           e.created_at,
           e.event_type,
           e.order_id,
           e.product_id,
           e.event_type IN ('page_view', 'add_to_cart', 'checkout') AS is_by_user,
           -- Unknown without a user: then no view is known to be too early.
           e.created_at < u.created_at AS is_before_sign_up,
           EXISTS (SELECT FROM raw.orders o WHERE o.order_id = e.order_id AND o.user_id = e.user_id) AS has_order
      FROM raw.events e
      LEFT JOIN raw.users u USING (user_id)
), sessions AS (
    SELECT user_id,
           session_id,
           coalesce(min(created_at) FILTER (WHERE is_by_user), min(created_at)) AS started_at,
           -- The shipping, hours later, lengthens no visit.
           coalesce(max(created_at) FILTER (WHERE is_by_user), min(created_at)) AS ended_at,
           max(created_at) AS last_event_at,
           count(*) AS events,
           count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
           count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
           count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
           count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped,
           count(DISTINCT product_id) AS distinct_products,
           (array_agg(order_id ORDER BY created_at, event_id)
               FILTER (WHERE event_type = 'checkout' AND order_id IS NOT NULL))[1] AS order_id,
           count(*) FILTER (WHERE event_type = 'page_view' AND is_before_sign_up) AS page_views_before_sign_up,
           count(*) FILTER (WHERE event_type = 'checkout' AND NOT has_order) AS checkouts_without_order
      FROM events
     GROUP BY user_id, session_id
)
SELECT *,
       floor(extract(epoch FROM ended_at - started_at))::bigint AS length_seconds,
       ended_at - started_at < interval '1 minute' AND carts = 0 AND checkouts = 0 AS bounced
  FROM sessions
