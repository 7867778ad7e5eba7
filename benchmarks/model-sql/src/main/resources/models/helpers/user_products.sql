-- Counting these counts different products of a user, and different buyers of a product.
SELECT user_id, product_id, count(*)::int AS orders, sum(quantity)::int AS units
  FROM expected.int_order_items
 WHERE user_id <> '00000000-0000-0000-0000-000000000000'
 GROUP BY user_id, product_id
