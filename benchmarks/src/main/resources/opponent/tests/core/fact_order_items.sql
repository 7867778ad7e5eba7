SELECT (f.rows <> s.order_items)::int AS rows_match_raw_order_items,
       (f.quantity IS DISTINCT FROM i.quantity)::int AS quantity_matches_int_order_items,
       (f.line_amount IS DISTINCT FROM i.line_amount)::int AS line_amount_matches_int_order_items
  FROM checks.fact_order_items f, checks.int_order_items i, expected.source_counts s;

SELECT count(*) AS reference_order_id
  FROM expected.fact_order_items i
 WHERE NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = i.order_id);

SELECT count(*) AS reference_product_id
  FROM expected.fact_order_items i
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = i.product_id);

SELECT count(*) AS reference_user_id
  FROM expected.fact_order_items i
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = i.user_id);

SELECT count(*) AS reference_promo_id
  FROM expected.fact_order_items i
 WHERE i.promo_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.dim_promos p WHERE p.promo_id = i.promo_id)
