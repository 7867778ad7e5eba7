SELECT (count(*) <> (SELECT orders FROM expected.source_counts))::int
           AS rows_match_raw_orders
  FROM expected.fact_orders;

SELECT (sum(order_total) IS DISTINCT FROM
        (SELECT sum(order_total) FROM expected.int_orders))::int
           AS order_total_matches_int_orders
  FROM expected.fact_orders;

SELECT (coalesce(sum(distinct_products), 0) <>
        (SELECT count(ordered_at) FROM expected.fact_order_items))::int
           AS distinct_products_match_fact_order_items
  FROM expected.fact_orders;

SELECT (coalesce(sum(total_quantity), 0) <>
        (SELECT coalesce(sum(quantity), 0) FROM expected.fact_order_items
          WHERE ordered_at IS NOT NULL))::int
           AS total_quantity_matches_fact_order_items
  FROM expected.fact_orders
