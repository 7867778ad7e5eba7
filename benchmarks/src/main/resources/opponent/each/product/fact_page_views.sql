SELECT count(*) AS viewers_view
  FROM expected.fact_page_views
 WHERE NOT (0 < viewers AND viewers <= viewing_sessions);

SELECT (coalesce(sum(page_views), 0) <>
        (SELECT count(*) FROM expected.fact_user_content_pageviews))::int
           AS page_views_match_events
  FROM expected.fact_page_views;

SELECT (coalesce(sum(first_time_viewers), 0) <>
        (SELECT count(*) FROM expected.fact_user_content_pageviews
          WHERE NOT viewed_before))::int
           AS first_time_viewers_match_first_views
  FROM expected.fact_page_views
