WITH keys AS (
    -- A promo that nobody used has its row, and so has one that only orders name.
    SELECT promo_id FROM expected.dim_promos
    UNION ALL
    SELECT '(none)'
), orders AS (
    SELECT coalesce(o.promo_id, '(none)') AS promo_id,
           count(*) AS orders,
           count(DISTINCT o.user_id) FILTER (WHERE o.user_id <> '00000000-0000-0000-0000-000000000000') AS users,
           count(*) FILTER (WHERE u.order_number = 1) AS first_orders,
           count(*) FILTER (WHERE u.order_number > 1) AS repeat_orders,
           sum(o.order_cost) AS order_cost,
           sum(o.shipping_cost) AS shipping_cost,
           -- What each order's promo took off, not what the promo takes off now.
           sum(o.discount) AS discount_given,
           sum(o.order_total) AS revenue
      FROM expected.int_orders o
      JOIN expected.int_user_orders u USING (order_id)
     GROUP BY 1
)
SELECT k.promo_id,
       p.status,
       p.discount,
       coalesce(o.orders, 0) AS orders,
       coalesce(o.users, 0) AS users,
       coalesce(o.first_orders, 0) AS first_orders,
       coalesce(o.repeat_orders, 0) AS repeat_orders,
       coalesce(o.order_cost, 0) AS order_cost,
       coalesce(o.shipping_cost, 0) AS shipping_cost,
       coalesce(o.discount_given, 0) AS discount_given,
       coalesce(o.revenue, 0) AS revenue,
       round(coalesce(o.orders, 0)::numeric / nullif((SELECT count(*) FROM raw.orders), 0), 6) AS order_share,
       round(o.revenue / o.orders, 6) AS average_order
  FROM keys k
  LEFT JOIN orders o USING (promo_id)
  LEFT JOIN expected.dim_promos p USING (promo_id)
