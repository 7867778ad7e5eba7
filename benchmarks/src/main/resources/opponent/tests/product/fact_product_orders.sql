WITH products AS (
    SELECT count(*) FILTER (WHERE NOT (repeat_buyers <= buyers AND buyers <= orders)) AS buyers_order,
           coalesce(sum(orders), 0) AS orders,
           coalesce(sum(units), 0) AS units,
           coalesce(sum(known_revenue), 0) AS revenue
      FROM expected.fact_product_orders
)
SELECT p.buyers_order,
       (p.orders <> i.rows)::int AS orders_match_items,
       (p.units <> coalesce(i.quantity, 0))::int AS units_match_items,
       (p.revenue <> coalesce(i.line_amount, 0))::int AS revenue_matches_items
  FROM products p, checks.fact_order_items i;

SELECT count(*) AS reference_product_id
  FROM expected.fact_product_orders o
 WHERE NOT EXISTS (SELECT FROM expected.dim_products p WHERE p.product_id = o.product_id)
