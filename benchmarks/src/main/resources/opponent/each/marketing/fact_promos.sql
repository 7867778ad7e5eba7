SELECT count(*) AS no_more_first_and_repeat_orders_than_orders
  FROM expected.fact_promos
 WHERE first_orders + repeat_orders > orders;

SELECT count(*) AS no_more_users_than_orders
  FROM expected.fact_promos
 WHERE users > orders;

SELECT (coalesce(sum(orders), 0) <>
        (SELECT count(*) FROM expected.fact_orders))::int
           AS orders_match_fact_orders
  FROM expected.fact_promos;

SELECT (coalesce(sum(order_cost), 0) <>
        (SELECT coalesce(sum(order_cost), 0) FROM expected.fact_orders))::int
           AS order_cost_matches_fact_orders
  FROM expected.fact_promos;

SELECT (coalesce(sum(discount_given), 0) <>
        (SELECT coalesce(sum(discount), 0) FROM expected.fact_orders))::int
           AS discount_matches_fact_orders
  FROM expected.fact_promos;

SELECT (coalesce(sum(revenue), 0) <>
        (SELECT coalesce(sum(order_total), 0) FROM expected.fact_orders))::int
           AS revenue_matches_fact_orders
  FROM expected.fact_promos
