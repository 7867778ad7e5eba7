SELECT count(*) AS rows, count(*) FILTER (WHERE NOT viewed_before) AS first_views
  FROM expected.fact_user_content_pageviews
