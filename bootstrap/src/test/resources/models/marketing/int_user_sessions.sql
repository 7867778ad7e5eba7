WITH sessions AS (
    -- The grain is user and session: two users who share a session id made a visit each.
    SELECT coalesce(user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
           session_id,
           -- A visit runs over the user's own events. The warehouse ships hours after the user left.
           coalesce(
               min(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout')),
               min(created_at)) AS started_at,
           coalesce(
               max(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout')),
               min(created_at)) AS ended_at,
           max(created_at) AS last_event_at,
           count(*) AS events,
           count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
           count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
           count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
           count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped,
           (array_agg(order_id ORDER BY created_at, event_id)
               FILTER (WHERE event_type = 'checkout' AND order_id IS NOT NULL))[1] AS order_id
      FROM raw.events
     GROUP BY 1, 2
)
SELECT s.user_id,
       s.session_id,
       (s.started_at AT TIME ZONE 'UTC')::date AS event_date,
       s.started_at,
       s.ended_at,
       s.last_event_at,
       floor(extract(epoch FROM s.ended_at - s.started_at))::bigint AS length_seconds,
       s.events,
       s.page_views,
       s.carts,
       s.checkouts,
       s.shipped,
       s.checkouts > 0 AS converted,
       s.ended_at - s.started_at < interval '1 minute' AND s.carts = 0 AND s.checkouts = 0 AS bounced,
       s.carts > 0 AND s.checkouts = 0 AS abandoned_cart,
       s.order_id,
       a.state,
       a.country
  FROM sessions s
  LEFT JOIN raw.users u USING (user_id)
  LEFT JOIN raw.addresses a USING (address_id)
