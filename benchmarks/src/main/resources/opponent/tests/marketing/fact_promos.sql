WITH promos AS (
    SELECT count(*) FILTER (WHERE first_orders + repeat_orders > orders) AS no_more_first_and_repeat_orders_than_orders,
           count(*) FILTER (WHERE users > orders) AS no_more_users_than_orders,
           sum(orders) AS orders,
           sum(order_cost) AS order_cost,
           sum(discount_given) AS discount,
           sum(revenue) AS revenue
      FROM expected.fact_promos
)
SELECT p.no_more_first_and_repeat_orders_than_orders,
       p.no_more_users_than_orders,
       (p.orders <> o.rows)::int AS orders_match_fact_orders,
       (p.order_cost <> coalesce(o.order_cost, 0))::int AS order_cost_matches_fact_orders,
       (p.discount <> coalesce(o.discount, 0))::int AS discount_matches_fact_orders,
       (p.revenue <> coalesce(o.order_total, 0))::int AS revenue_matches_fact_orders
  FROM promos p, checks.fact_orders o
