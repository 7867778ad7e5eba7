SELECT count(*) AS is_known
  FROM expected.dim_products
 WHERE NOT known;

SELECT count(*) AS positive_price
  FROM expected.dim_products
 WHERE price <= 0;

SELECT count(*) AS not_null_inventory_where_known
  FROM expected.dim_products
 WHERE known AND inventory IS NULL;

SELECT count(*) AS not_negative_inventory
  FROM expected.dim_products
 WHERE inventory < 0;

SELECT count(*) AS stock_is_not_low
  FROM expected.dim_products
 WHERE low_stock;

SELECT coalesce(sum(n - 1), 0) AS unique_name_where_known
  FROM (SELECT count(*) AS n FROM expected.dim_products WHERE known AND name IS NOT NULL GROUP BY name) p;

SELECT (count(*) FILTER (WHERE known) <> (SELECT products FROM expected.source_counts))::int
           AS known_products_match_raw_products
  FROM expected.dim_products
