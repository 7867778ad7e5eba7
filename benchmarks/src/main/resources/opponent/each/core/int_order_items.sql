SELECT count(*) AS not_negative_quantity
  FROM expected.int_order_items
 WHERE quantity < 0;

SELECT count(*) AS positive_quantity
  FROM expected.int_order_items
 WHERE quantity <= 0;

SELECT (count(*) <> (SELECT order_items FROM expected.source_counts))::int
           AS rows_match_raw_order_items
  FROM expected.int_order_items
