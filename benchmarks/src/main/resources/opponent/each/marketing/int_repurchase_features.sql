SELECT count(*) AS no_more_products_than_views
  FROM expected.int_repurchase_features
 WHERE products_viewed + repeat_views > page_views;

SELECT (count(*) <>
        (SELECT count(*) FROM expected.fact_user_orders))::int
           AS rows_match_buyers
  FROM expected.int_repurchase_features;

SELECT (count(*) <>
        (SELECT count(*) FROM expected.fact_user_orders
          WHERE is_repeat))::int
           AS repeat_buyers_match
  FROM expected.int_repurchase_features
 WHERE is_repeat
