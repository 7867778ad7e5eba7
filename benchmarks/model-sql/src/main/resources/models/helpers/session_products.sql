-- One pass over the events serves the sessions, their products and the visits: the products of a session, and a row
-- without a product for its other events.
SELECT coalesce(e.user_id, o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       e.session_id,
       product_id,
       min(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout')) AS started_at,
       max(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout')) AS ended_at,
       min(created_at) AS first_event_at,
       max(created_at) AS last_event_at,
       count(*) AS events,
       count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
       count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
       count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
       count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped
  FROM raw.events e
  LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
 GROUP BY 1, 2, 3
