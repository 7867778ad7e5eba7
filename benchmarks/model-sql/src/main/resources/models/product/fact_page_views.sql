WITH sessions AS (
    SELECT product_id,
           viewed_at::date AS day,
           user_id,
           session_id,
           count(*) AS page_views,
           -- A visitor's first view ever of a product happens once.
           count(*) FILTER (WHERE NOT viewed_before) AS first_views
      FROM expected.fact_user_content_pageviews
     GROUP BY 1, 2, 3, 4
), visitors AS (
    SELECT product_id,
           day,
           CASE user_id WHEN '00000000-0000-0000-0000-000000000000' THEN session_id ELSE user_id END AS visitor,
           user_id = '00000000-0000-0000-0000-000000000000' AS is_anonymous,
           count(*) AS sessions,
           sum(page_views) AS page_views,
           sum(first_views) AS first_views
      FROM sessions
     GROUP BY 1, 2, 3, 4
), days AS (
    SELECT product_id,
           day,
           sum(page_views) AS page_views,
           count(*) AS viewers,
           count(*) FILTER (WHERE is_anonymous) AS anonymous_viewers,
           sum(first_views) AS first_time_viewers,
           sum(sessions) AS viewing_sessions
      FROM visitors
     GROUP BY product_id, day
)
SELECT d.product_id,
       d.day,
       coalesce(p.name, '(unknown)') AS product_name,
       d.page_views,
       d.viewers,
       d.anonymous_viewers,
       d.first_time_viewers,
       d.viewing_sessions,
       round(d.page_views / d.viewers, 6) AS views_per_viewer
  FROM days d
  LEFT JOIN raw.products p USING (product_id)
