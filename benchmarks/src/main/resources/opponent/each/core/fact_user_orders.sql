SELECT count(*) AS distinct_products_are_at_most_items
  FROM expected.fact_user_orders
 WHERE distinct_products > items;

SELECT (coalesce(sum(orders), 0) <>
        (SELECT count(*) FROM expected.fact_orders
          WHERE user_id <> '00000000-0000-0000-0000-000000000000'))::int
           AS orders_match_fact_orders
  FROM expected.fact_user_orders;

SELECT (coalesce(sum(late_deliveries), 0) <>
        (SELECT count(*) FROM expected.fact_orders
          WHERE delivered_late AND user_id <> '00000000-0000-0000-0000-000000000000'))::int
           AS late_deliveries_match_fact_orders
  FROM expected.fact_user_orders;

SELECT (sum(spend) IS DISTINCT FROM
        (SELECT sum(order_total) FROM expected.fact_orders
          WHERE user_id <> '00000000-0000-0000-0000-000000000000'))::int
           AS spend_matches_fact_orders
  FROM expected.fact_user_orders;

SELECT (sum(discount) IS DISTINCT FROM
        (SELECT sum(discount) FROM expected.fact_orders
          WHERE user_id <> '00000000-0000-0000-0000-000000000000'))::int
           AS discount_matches_fact_orders
  FROM expected.fact_user_orders;

SELECT (sum(total_quantity) IS DISTINCT FROM
        (SELECT sum(total_quantity) FROM expected.fact_orders
          WHERE user_id <> '00000000-0000-0000-0000-000000000000'))::int
           AS total_quantity_matches_fact_orders
  FROM expected.fact_user_orders
