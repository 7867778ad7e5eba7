SELECT i.order_id,
       i.product_id,
       coalesce(o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       o.created_at AS ordered_at,
       o.promo_id,
       o.status AS order_status,
       i.quantity,
       p.price AS unit_price,
       false AS unit_price_inferred,
       i.quantity * p.price AS line_amount
  FROM raw.order_items i
  LEFT JOIN raw.orders o USING (order_id)
  LEFT JOIN raw.products p USING (product_id)
