SELECT s.user_id,
       s.session_id,
       s.started_at::date AS event_date,
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
       c.order_id,
       h.state,
       h.country
  FROM expected.sessions s
  LEFT JOIN expected.session_checkouts c USING (user_id, session_id)
  LEFT JOIN expected.user_homes h USING (user_id)
