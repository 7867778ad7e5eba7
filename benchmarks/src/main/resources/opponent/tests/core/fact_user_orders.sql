SELECT u.distinct_products_are_at_most_items,
       (u.orders <> o.user_rows)::int AS orders_match_fact_orders,
       (u.late_deliveries <> o.user_late)::int AS late_deliveries_match_fact_orders,
       (u.spend IS DISTINCT FROM o.user_order_total)::int AS spend_matches_fact_orders,
       (u.discount IS DISTINCT FROM o.user_discount)::int AS discount_matches_fact_orders,
       (u.total_quantity IS DISTINCT FROM o.user_total_quantity)::int AS total_quantity_matches_fact_orders
  FROM checks.fact_user_orders u, checks.fact_orders o;

SELECT count(*) AS reference_user_id
  FROM expected.fact_user_orders f
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = f.user_id)
