SELECT event_id,
       coalesce(user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       session_id,
       created_at AS viewed_at,
       page_url,
       order_id,
       event_type
  FROM raw.events
 WHERE event_type IN ('checkout', 'package_shipped')
