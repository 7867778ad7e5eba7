SELECT product_id, true AS known, coalesce(name, '(unknown)') AS name, price, inventory, coalesce(inventory <= 50, false) AS low_stock
  FROM raw.products
UNION ALL
SELECT product_id, false, '(unknown)', NULL, NULL, false
  FROM (SELECT product_id FROM raw.order_items GROUP BY product_id
        UNION
        SELECT product_id FROM expected.session_products WHERE product_id IS NOT NULL GROUP BY product_id) named
 WHERE NOT EXISTS (SELECT FROM raw.products p WHERE p.product_id = named.product_id)
