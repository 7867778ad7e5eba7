SELECT (count(*) <>
        (SELECT coalesce(sum(page_views), 0) FROM expected.int_user_product_sessions))::int
           AS rows_match_views_of_products_in_sessions
  FROM expected.fact_user_content_pageviews
