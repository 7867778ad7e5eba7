SELECT i.order_id,
       i.product_id,
       coalesce(p.name, '(unknown)') AS product_name,
       i.quantity,
       b.products AS basket_products,
       b.units AS basket_size,
       round(i.quantity::numeric / nullif(b.units, 0), 6) AS share_of_basket
  FROM raw.order_items i
  JOIN expected.baskets b USING (order_id)
  LEFT JOIN raw.products p USING (product_id)
