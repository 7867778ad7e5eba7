WITH days AS (
    SELECT count(*) FILTER (WHERE NOT (0 < viewers AND viewers <= viewing_sessions)) AS viewers_view,
           coalesce(sum(page_views), 0) AS page_views,
           coalesce(sum(first_time_viewers), 0) AS first_time_viewers
      FROM expected.fact_page_views
)
SELECT d.viewers_view,
       (d.page_views <> v.rows)::int AS page_views_match_events,
       (d.first_time_viewers <> v.first_views)::int AS first_time_viewers_match_first_views
  FROM days d, checks.fact_user_content_pageviews v;

SELECT count(*) AS reference_product_id
  FROM expected.fact_page_views d
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = d.product_id)
