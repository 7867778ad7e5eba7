SELECT (count(*) <> (SELECT order_items FROM expected.source_counts))::int
           AS rows_match_raw_order_items
  FROM expected.fact_order_items;

SELECT (sum(quantity) IS DISTINCT FROM
        (SELECT sum(quantity) FROM expected.int_order_items))::int
           AS quantity_matches_int_order_items
  FROM expected.fact_order_items;

SELECT (sum(line_amount) IS DISTINCT FROM
        (SELECT sum(line_amount) FROM expected.int_order_items))::int
           AS line_amount_matches_int_order_items
  FROM expected.fact_order_items
