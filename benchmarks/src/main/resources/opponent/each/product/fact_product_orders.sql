SELECT count(*) AS buyers_order
  FROM expected.fact_product_orders
 WHERE NOT (repeat_buyers <= buyers AND buyers <= orders);

SELECT (coalesce(sum(orders), 0) <>
        (SELECT count(*) FROM expected.fact_order_items))::int
           AS orders_match_items
  FROM expected.fact_product_orders;

SELECT (coalesce(sum(units), 0) <>
        (SELECT coalesce(sum(quantity), 0) FROM expected.fact_order_items))::int
           AS units_match_items
  FROM expected.fact_product_orders;

SELECT (coalesce(sum(known_revenue), 0) <>
        (SELECT coalesce(sum(line_amount), 0) FROM expected.fact_order_items))::int
           AS revenue_matches_items
  FROM expected.fact_product_orders
