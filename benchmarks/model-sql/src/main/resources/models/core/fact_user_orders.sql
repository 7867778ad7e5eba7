WITH items AS (
    SELECT user_id, sum(orders) AS items, sum(units) AS units, count(*) AS products
      FROM expected.user_products
     GROUP BY user_id
), orders AS (
    SELECT o.user_id,
           count(*) AS orders,
           count(o.promo_id) AS promo_orders,
           count(*) FILTER (WHERE o.status = 'delivered') AS delivered_orders,
           count(*) FILTER (WHERE o.delivered_at > o.estimated_delivery_at) AS late_deliveries,
           sum(o.order_cost) AS order_cost,
           sum(o.shipping_cost) AS shipping_cost,
           coalesce(sum(o.discount), 0) AS discount,
           count(*) - count(o.discount) AS unknown_discounts,
           sum(o.order_total) AS spend,
           min(o.created_at) AS first_ordered_at,
           max(o.created_at) AS last_ordered_at,
           (array_agg(o.order_id) FILTER (WHERE u.order_number = 1))[1] AS first_order_id,
           (array_agg(o.order_id) FILTER (WHERE u.is_last))[1] AS last_order_id
      FROM expected.int_orders o
      JOIN expected.int_user_orders u USING (order_id)
     WHERE o.user_id <> '00000000-0000-0000-0000-000000000000'
     GROUP BY o.user_id
)
SELECT o.user_id,
       h.user_id IS NOT NULL AS known,
       h.state,
       h.country,
       o.orders,
       o.promo_orders,
       o.delivered_orders,
       o.late_deliveries,
       o.order_cost,
       o.shipping_cost,
       o.discount,
       o.unknown_discounts,
       o.spend,
       coalesce(i.items, 0) AS items,
       coalesce(i.units, 0) AS total_quantity,
       coalesce(i.products, 0) AS distinct_products,
       o.first_ordered_at,
       o.last_ordered_at,
       o.first_order_id,
       o.last_order_id,
       round(o.spend / o.orders, 6) AS average_order,
       o.orders >= 2 AS is_repeat
  FROM orders o
  LEFT JOIN items i USING (user_id)
  LEFT JOIN expected.user_homes h USING (user_id)
