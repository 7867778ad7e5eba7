SELECT order_id,
       product_id,
       user_id,
       ordered_at,
       ordered_at::date AS ordered_day,
       order_status,
       promo_id,
       quantity,
       unit_price,
       unit_price_inferred,
       line_amount
  FROM expected.int_order_items
