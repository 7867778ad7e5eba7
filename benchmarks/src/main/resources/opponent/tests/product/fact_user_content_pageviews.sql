SELECT (v.rows <> s.page_views)::int AS rows_match_views_of_products_in_sessions
  FROM checks.fact_user_content_pageviews v, checks.int_user_product_sessions s;

SELECT count(*) AS reference_user_id
  FROM expected.fact_user_content_pageviews v
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = v.user_id);

SELECT count(*) AS reference_product_id
  FROM expected.fact_user_content_pageviews v
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = v.product_id)
