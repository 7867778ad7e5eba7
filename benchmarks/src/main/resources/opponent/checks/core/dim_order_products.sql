SELECT count(*) AS rows, sum(quantity) AS quantity FROM opponent.dim_order_products
