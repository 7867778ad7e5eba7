SELECT count(*) FILTER (WHERE NOT known) AS is_known,
       count(*) FILTER (WHERE price <= 0) AS positive_price,
       count(*) FILTER (WHERE known AND inventory IS NULL) AS not_null_inventory_where_known,
       count(*) FILTER (WHERE inventory < 0) AS not_negative_inventory,
       count(*) FILTER (WHERE low_stock) AS stock_is_not_low,
       count(name) FILTER (WHERE known) - count(DISTINCT name) FILTER (WHERE known) AS unique_name_where_known,
       (count(*) FILTER (WHERE known) <> (SELECT products FROM expected.source_counts))::int
           AS known_products_match_raw_products
  FROM expected.dim_products
