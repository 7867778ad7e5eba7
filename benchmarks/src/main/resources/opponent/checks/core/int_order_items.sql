SELECT count(*) FILTER (WHERE quantity < 0) AS not_negative_quantity,
       count(*) FILTER (WHERE quantity <= 0) AS positive_quantity,
       count(*) AS rows,
       sum(quantity) AS quantity,
       sum(line_amount) AS line_amount
  FROM expected.int_order_items
