SELECT count(*) AS rows,
       sum(order_cost) AS order_cost,
       sum(discount) AS discount,
       sum(order_total) AS order_total,
       sum(distinct_products) AS distinct_products,
       sum(total_quantity) AS total_quantity,
       count(*) FILTER (WHERE has_user) AS user_rows,
       count(*) FILTER (WHERE has_user AND delivered_late) AS user_late,
       sum(order_total) FILTER (WHERE has_user) AS user_order_total,
       sum(discount) FILTER (WHERE has_user) AS user_discount,
       sum(total_quantity) FILTER (WHERE has_user) AS user_total_quantity
  FROM (SELECT *, user_id <> '00000000-0000-0000-0000-000000000000' AS has_user FROM expected.fact_orders) o
