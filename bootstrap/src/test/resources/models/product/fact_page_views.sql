-- The day is that of the view: a session across midnight is in both of its days.
WITH views AS (
    SELECT product_id,
           (created_at AT TIME ZONE 'UTC')::date AS day,
           user_id,
           session_id,
           -- Whoever is behind a session without a user counts as one viewer.
           coalesce(user_id, session_id) AS visitor,
           min((created_at AT TIME ZONE 'UTC')::date)
               OVER (PARTITION BY product_id, coalesce(user_id, session_id)) AS first_day
      FROM raw.events
     WHERE event_type = 'page_view' AND product_id IS NOT NULL
), days AS (
    SELECT product_id,
           day,
           count(*) AS page_views,
           count(DISTINCT visitor) AS viewers,
           count(DISTINCT visitor) FILTER (WHERE user_id IS NULL) AS anonymous_viewers,
           count(DISTINCT visitor) FILTER (WHERE day = first_day) AS first_time_viewers,
           count(DISTINCT (user_id, session_id)) AS viewing_sessions
      FROM views
     GROUP BY product_id, day
)
SELECT d.*,
       coalesce(p.name, '(unknown)') AS product_name,
       round(d.page_views::numeric / d.viewers, 6) AS views_per_viewer
  FROM days d
  LEFT JOIN raw.products p USING (product_id)
