SELECT order_id,
       -- One unknown price makes the sum unknown.
       CASE WHEN count(line_amount) = count(*) THEN sum(line_amount) END AS items_amount,
       count(*)::int AS products,
       sum(quantity)::int AS units
  FROM expected.int_order_items
 GROUP BY order_id
