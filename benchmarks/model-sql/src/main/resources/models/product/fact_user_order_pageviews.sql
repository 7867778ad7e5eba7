SELECT event_id,
       coalesce(e.user_id, o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       e.session_id,
       created_at AS viewed_at,
       page_url,
       order_id,
       event_type
  FROM raw.events e
  LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
 WHERE event_type IN ('checkout', 'package_shipped')
