SELECT (count(*) <>
        (SELECT count(*) FROM expected.int_order_items))::int
           AS rows_match_int_order_items
  FROM expected.dim_order_products;

SELECT (sum(quantity) IS DISTINCT FROM
        (SELECT sum(quantity) FROM expected.int_order_items))::int
           AS quantity_matches_int_order_items
  FROM expected.dim_order_products
