SELECT count(*) FILTER (WHERE products_viewed + repeat_views > page_views) AS no_more_products_than_views,
       count(*) AS rows,
       count(*) FILTER (WHERE is_repeat) AS repeat_rows
  FROM expected.int_repurchase_features
