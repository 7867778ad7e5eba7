SELECT count(*) FILTER (WHERE length_seconds < 0) AS not_negative_length_seconds,
       count(*) FILTER (WHERE events <= 0) AS positive_events,
       count(*) FILTER (WHERE events <> page_views + carts + checkouts + shipped) AS known_event_types,
       (max(last_event_at) < now() - interval '2 days')::int AS fresh_last_event_at,
       count(*) AS rows,
       sum(events) AS events,
       count(*) FILTER (WHERE converted) AS converted,
       count(*) FILTER (WHERE bounced) AS bounced,
       count(*) FILTER (WHERE carts > 0) AS carted,
       count(*) FILTER (WHERE abandoned_cart) AS abandoned
  FROM expected.int_user_sessions
