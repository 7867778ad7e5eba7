SELECT s.user_id,
       s.session_id,
       s.started_at,
       s.ended_at,
       floor(extract(epoch FROM s.ended_at - s.started_at))::bigint AS length_seconds,
       s.last_event_at,
       s.events,
       s.page_views,
       s.carts,
       s.checkouts,
       s.shipped,
       s.distinct_products,
       c.order_id,
       s.ended_at - s.started_at < interval '1 minute' AND s.carts = 0 AND s.checkouts = 0 AS bounced,
       -- Looked up only for a session that begins before its user signed up, which hardly any does.
       CASE WHEN s.first_event_at < h.created_at
            THEN (SELECT count(*)
                    FROM raw.events e
                   WHERE e.user_id = s.user_id AND e.session_id = s.session_id
                     AND e.event_type = 'page_view' AND e.created_at < h.created_at)
            ELSE 0 END AS page_views_before_sign_up,
       coalesce(c.checkouts_without_order, 0) AS checkouts_without_order
  FROM expected.sessions s
  LEFT JOIN expected.session_checkouts c USING (user_id, session_id)
  LEFT JOIN expected.user_homes h USING (user_id)
