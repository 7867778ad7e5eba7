WITH delays AS (
    SELECT order_id,
           extract(epoch FROM delivered_at - created_at) AS seconds_to_deliver,
           extract(epoch FROM delivered_at - estimated_delivery_at) AS seconds_late
      FROM raw.orders
)
SELECT o.order_id,
       o.user_id,
       u.order_number,
       o.promo_id,
       o.status,
       o.created_at,
       (o.created_at AT TIME ZONE 'UTC')::date AS ordered_day,
       date_trunc('hour', o.created_at, 'UTC') AS ordered_hour,
       o.order_cost,
       o.shipping_cost,
       o.discount,
       o.order_total,
       o.items_amount,
       o.distinct_products,
       o.total_quantity,
       o.estimated_delivery_at,
       o.delivered_at,
       round(d.seconds_to_deliver / 3600, 6) AS hours_to_deliver,
       round(d.seconds_late / 86400, 6) AS days_early_or_late,
       CASE sign(d.seconds_late) WHEN -1 THEN 'early' WHEN 0 THEN 'on_time' WHEN 1 THEN 'late' ELSE 'unknown' END
           AS timeliness,
       -- Equal is on time. Without an estimate, or before the delivery, the answer is unknown, not "on time".
       o.delivered_at > o.estimated_delivery_at AS delivered_late,
       o.ship_to_zip_code,
       o.ship_to_state,
       o.ship_to_country,
       o.tracking_id,
       o.shipping_service
  FROM expected.int_orders o
  JOIN expected.int_user_orders u USING (order_id)
  JOIN delays d USING (order_id)
