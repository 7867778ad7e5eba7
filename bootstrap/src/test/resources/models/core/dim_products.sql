-- The catalogue, and a row for whatever else orders and events name.
WITH named AS (
    SELECT product_id FROM raw.products
    UNION
    SELECT product_id FROM raw.order_items
    UNION
    SELECT product_id FROM raw.events WHERE product_id IS NOT NULL
)
SELECT n.product_id,
       p.product_id IS NOT NULL AS known,
       coalesce(p.name, '(unknown)') AS name,
       p.price,
       p.inventory,
       -- The threshold is 50 units; at it counts as low. An unknown product has no stock to be low.
       coalesce(p.inventory <= 50, false) AS low_stock
  FROM named n
  LEFT JOIN raw.products p USING (product_id)
