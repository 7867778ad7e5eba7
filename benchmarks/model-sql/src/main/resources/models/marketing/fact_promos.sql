WITH users AS (
    SELECT coalesce(promo_id, '(none)') AS promo_id,
           user_id,
           count(*) AS orders,
           count(order_number) AS orders_of_users,
           count(*) FILTER (WHERE order_number = 1) AS first_orders,
           sum(order_cost) AS order_cost,
           sum(shipping_cost) AS shipping_cost,
           sum(discount) AS discount,
           count(*) - count(discount) AS unknown_discounts,
           sum(order_total) AS revenue
      FROM expected.fact_orders
     GROUP BY 1, 2
), promos AS (
    SELECT promo_id,
           sum(orders) AS orders,
           sum(orders_of_users) AS orders_of_users,
           count(*) FILTER (WHERE user_id <> '00000000-0000-0000-0000-000000000000') AS users,
           sum(first_orders) AS first_orders,
           sum(order_cost) AS order_cost,
           sum(shipping_cost) AS shipping_cost,
           sum(discount) AS discount_given,
           sum(unknown_discounts) AS unknown_discounts,
           sum(revenue) AS revenue
      FROM users
     GROUP BY promo_id
), keys AS (
    SELECT promo_id, status, discount FROM expected.dim_promos
    UNION ALL
    SELECT '(none)', NULL, NULL
)
SELECT k.promo_id,
       k.status,
       k.discount,
       coalesce(o.orders, 0) AS orders,
       coalesce(o.users, 0) AS users,
       coalesce(o.first_orders, 0) AS first_orders,
       coalesce(o.orders_of_users - o.first_orders, 0) AS repeat_orders,
       coalesce(o.order_cost, 0) AS order_cost,
       coalesce(o.shipping_cost, 0) AS shipping_cost,
       coalesce(o.discount_given, 0) AS discount_given,
       coalesce(o.unknown_discounts, 0) AS unknown_discounts,
       coalesce(o.revenue, 0) AS revenue,
       round(coalesce(o.orders, 0) / nullif(sum(o.orders) OVER (), 0), 6) AS order_share,
       round(o.revenue / o.orders, 6) AS average_order
  FROM keys k
  LEFT JOIN promos o USING (promo_id)
