SELECT f.no_more_products_than_views,
       (f.rows <> u.rows)::int AS rows_match_buyers,
       (f.repeat_rows <> u.repeat_rows)::int AS repeat_buyers_match
  FROM checks.int_repurchase_features f, checks.fact_user_orders u;

SELECT count(*) AS reference_user_id
  FROM expected.int_repurchase_features f
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = f.user_id);

SELECT count(*) AS reference_first_order_id
  FROM expected.int_repurchase_features f
 WHERE NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = f.first_order_id);

SELECT count(*) AS reference_promo_id
  FROM expected.int_repurchase_features f
 WHERE f.promo_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.dim_promos p WHERE p.promo_id = f.promo_id)
