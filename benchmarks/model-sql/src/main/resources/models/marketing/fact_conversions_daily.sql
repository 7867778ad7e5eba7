WITH days AS (
    SELECT event_date,
           coalesce(state, '(unknown)') AS state,
           coalesce(country, '(unknown)') AS country,
           count(*) AS sessions,
           count(*) FILTER (WHERE converted) AS converted_sessions,
           count(*) FILTER (WHERE bounced) AS bounced_sessions,
           count(*) FILTER (WHERE carts > 0) AS carted_sessions,
           count(*) FILTER (WHERE abandoned_cart) AS abandoned_sessions
      FROM expected.int_user_sessions
     GROUP BY 1, 2, 3
)
SELECT *,
       round(converted_sessions::numeric / sessions, 6) AS conversion_rate,
       round(bounced_sessions::numeric / sessions, 6) AS bounce_rate,
       round(abandoned_sessions::numeric / nullif(carted_sessions, 0), 6) AS cart_abandonment_rate
  FROM days
