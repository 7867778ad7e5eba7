SELECT count(*) AS rows,
       sum(quantity) AS quantity,
       sum(line_amount) AS line_amount,
       count(ordered_at) AS rows_with_order,
       sum(quantity) FILTER (WHERE ordered_at IS NOT NULL) AS quantity_with_order
  FROM expected.fact_order_items
