SELECT count(*) AS rows, sum(quantity) AS quantity FROM expected.dim_order_products
