-- A session is active in each hour in which it has an event of any kind, the shipping too.
SELECT date_trunc('hour', created_at, 'UTC') AS hour,
       extract(hour FROM created_at AT TIME ZONE 'UTC')::int AS hour_of_day,
       count(*) AS events,
       count(DISTINCT (user_id, session_id)) AS active_sessions,
       count(DISTINCT coalesce(user_id, session_id)) AS active_users,
       count(DISTINCT session_id) FILTER (WHERE user_id IS NULL) AS anonymous_users,
       count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
       count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
       count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
       count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped
  FROM raw.events
 GROUP BY 1, 2
