WITH session_hours AS (
    SELECT date_bin('1 hour', created_at, 'epoch') AS hour,
           coalesce(e.user_id, o.user_id) AS user_id,
           e.session_id,
           count(*) AS events,
           count(*) FILTER (WHERE event_type = 'page_view') AS page_views,
           count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
           count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
           count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped
      FROM raw.events e
      LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
     GROUP BY 1, 2, 3
), visitor_hours AS (
    SELECT hour,
           coalesce(user_id, session_id) AS visitor,
           user_id IS NULL AS is_anonymous,
           count(*) AS sessions,
           sum(events) AS events,
           sum(page_views) AS page_views,
           sum(carts) AS carts,
           sum(checkouts) AS checkouts,
           sum(shipped) AS shipped
      FROM session_hours
     GROUP BY 1, 2, 3
)
SELECT hour,
       extract(hour FROM hour)::int AS hour_of_day,
       sum(events) AS events,
       sum(sessions) AS active_sessions,
       count(*) AS active_users,
       count(*) FILTER (WHERE is_anonymous) AS anonymous_users,
       sum(page_views) AS page_views,
       sum(carts) AS carts,
       sum(checkouts) AS checkouts,
       sum(shipped) AS shipped
  FROM visitor_hours
 GROUP BY hour
