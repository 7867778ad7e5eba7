SELECT (d.rows <> i.rows)::int AS rows_match_int_order_items,
       (d.quantity IS DISTINCT FROM i.quantity)::int AS quantity_matches_int_order_items
  FROM checks.dim_order_products d, checks.int_order_items i;

SELECT count(*) AS reference_order_id
  FROM expected.dim_order_products d
 WHERE NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = d.order_id);

SELECT count(*) AS reference_product_id
  FROM expected.dim_order_products d
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = d.product_id)
