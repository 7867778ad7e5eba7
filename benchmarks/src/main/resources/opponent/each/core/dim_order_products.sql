SELECT (count(*) <>
        (SELECT count(*) FROM opponent.int_order_items))::int
           AS rows_match_int_order_items
  FROM opponent.dim_order_products;

SELECT (sum(quantity) IS DISTINCT FROM
        (SELECT sum(quantity) FROM opponent.int_order_items))::int
           AS quantity_matches_int_order_items
  FROM opponent.dim_order_products
