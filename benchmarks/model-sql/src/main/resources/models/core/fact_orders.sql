SELECT o.order_id,
       o.user_id,
       u.order_number,
       o.promo_id,
       o.status,
       o.created_at,
       o.created_at::date AS ordered_day,
       date_bin('1 hour', o.created_at, 'epoch') AS ordered_hour,
       o.order_cost,
       o.shipping_cost,
       o.discount,
       o.discount_inferred,
       o.order_total,
       o.items_amount,
       o.distinct_products,
       o.total_quantity,
       o.estimated_delivery_at,
       o.delivered_at,
       round(extract(epoch FROM o.delivered_at - o.created_at) / 3600, 6) AS hours_to_deliver,
       round(extract(epoch FROM o.delivered_at - o.estimated_delivery_at) / 86400, 6) AS days_early_or_late,
       CASE WHEN o.delivered_at < o.estimated_delivery_at THEN 'early'
            WHEN o.delivered_at = o.estimated_delivery_at THEN 'on_time'
            WHEN o.delivered_at > o.estimated_delivery_at THEN 'late'
            ELSE 'unknown' END AS timeliness,
       o.ship_to_zip_code,
       o.ship_to_state,
       o.ship_to_country,
       o.tracking_id,
       o.shipping_service,
       o.delivered_at > o.estimated_delivery_at AS delivered_late
  FROM expected.int_orders o
  JOIN expected.int_user_orders u USING (order_id)
