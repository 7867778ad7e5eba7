SELECT (o.rows <> s.orders)::int AS rows_match_raw_orders,
       (o.order_total IS DISTINCT FROM i.order_total)::int AS order_total_matches_int_orders,
       (coalesce(o.distinct_products, 0) <> l.rows_with_order)::int AS distinct_products_match_fact_order_items,
       (coalesce(o.total_quantity, 0) <> coalesce(l.quantity_with_order, 0))::int
           AS total_quantity_matches_fact_order_items
  FROM checks.fact_orders o, checks.int_orders i, checks.fact_order_items l, expected.source_counts s;

SELECT count(*) AS reference_user_id
  FROM expected.fact_orders o
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = o.user_id);

SELECT count(*) AS reference_promo_id
  FROM expected.fact_orders o
 WHERE o.promo_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.dim_promos p WHERE p.promo_id = o.promo_id)
