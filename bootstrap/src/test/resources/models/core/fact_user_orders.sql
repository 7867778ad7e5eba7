WITH items AS (
    SELECT o.user_id,
           count(*) AS items,
           sum(i.quantity) AS units,
           -- A product counts once, however many orders of the user hold it.
           count(DISTINCT i.product_id) AS products
      FROM raw.order_items i
      JOIN raw.orders o USING (order_id)
     GROUP BY o.user_id
), orders AS (
    SELECT user_id,
           count(*) AS orders,
           count(promo_id) AS promo_orders,
           count(*) FILTER (WHERE status = 'delivered') AS delivered_orders,
           count(*) FILTER (WHERE delivered_at > estimated_delivery_at) AS late_deliveries,
           sum(order_cost) AS order_cost,
           sum(shipping_cost) AS shipping_cost,
           sum(discount) AS discount,
           sum(order_total) AS spend,
           array_agg(order_id ORDER BY created_at, order_id) AS ids,
           min(created_at) AS first_ordered_at,
           max(created_at) AS last_ordered_at
      FROM expected.int_orders
     GROUP BY user_id
)
SELECT o.user_id,
       u.user_id IS NOT NULL AS known,
       a.state,
       a.country,
       o.orders,
       o.promo_orders,
       o.delivered_orders,
       o.late_deliveries,
       o.order_cost,
       o.shipping_cost,
       o.discount,
       o.spend,
       coalesce(i.items, 0) AS items,
       coalesce(i.units, 0) AS total_quantity,
       coalesce(i.products, 0) AS distinct_products,
       o.first_ordered_at,
       o.last_ordered_at,
       o.ids[1] AS first_order_id,
       o.ids[array_upper(o.ids, 1)] AS last_order_id,
       round(o.spend / o.orders, 6) AS average_order,
       o.orders >= 2 AS is_repeat
  FROM orders o
  LEFT JOIN items i USING (user_id)
  LEFT JOIN raw.users u USING (user_id)
  LEFT JOIN raw.addresses a USING (address_id)
 -- The unknown member is many people: it is no buyer.
 WHERE o.user_id <> '00000000-0000-0000-0000-000000000000'
