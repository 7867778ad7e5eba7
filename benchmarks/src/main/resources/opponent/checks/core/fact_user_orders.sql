SELECT count(*) FILTER (WHERE distinct_products > items) AS distinct_products_are_at_most_items,
       count(*) AS rows,
       count(*) FILTER (WHERE is_repeat) AS repeat_rows,
       coalesce(sum(orders), 0) AS orders,
       coalesce(sum(late_deliveries), 0) AS late_deliveries,
       sum(spend) AS spend,
       sum(discount) AS discount,
       sum(total_quantity) AS total_quantity
  FROM expected.fact_user_orders
