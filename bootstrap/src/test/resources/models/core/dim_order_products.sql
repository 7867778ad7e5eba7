-- Items of an order that no row has are kept: the basket is made of items alone.
WITH baskets AS (
    SELECT order_id, count(*) AS products, sum(quantity) AS units
      FROM raw.order_items
     GROUP BY order_id
)
SELECT i.order_id,
       i.product_id,
       coalesce(p.name, '(unknown)') AS product_name,
       i.quantity,
       b.products AS basket_products,
       b.units AS basket_size,
       round(i.quantity::numeric / nullif(b.units, 0), 6) AS share_of_basket
  FROM raw.order_items i
  JOIN baskets b USING (order_id)
  LEFT JOIN raw.products p USING (product_id)
