SELECT count(*) FILTER (WHERE status NOT IN ('preparing', 'shipped', 'delivered')) AS accepted_values_status,
       count(*) FILTER (WHERE order_cost < 0) AS not_negative_order_cost,
       count(*) FILTER (WHERE shipping_cost < 0) AS not_negative_shipping_cost,
       count(*) FILTER (WHERE discount < 0) AS not_negative_discount,
       count(*) FILTER (WHERE order_total < 0) AS not_negative_order_total,
       count(*) FILTER (WHERE order_total <> order_cost + shipping_cost - discount) AS order_total_reconciles,
       count(*) FILTER (WHERE distinct_products <= 0) AS positive_distinct_products,
       count(*) FILTER (WHERE items_amount <> order_cost) AS items_amount_equals_order_cost,
       count(*) FILTER (WHERE status IN ('shipped', 'delivered') AND tracking_id IS NULL)
           AS not_null_tracking_id_where_shipped,
       count(*) FILTER (WHERE status IN ('shipped', 'delivered') AND shipping_service IS NULL)
           AS not_null_shipping_service_where_shipped,
       count(*) FILTER (WHERE status = 'delivered' AND delivered_at IS NULL) AS not_null_delivered_at_where_delivered,
       count(*) FILTER (WHERE status <> 'delivered' AND delivered_at IS NOT NULL) AS delivered_at_only_when_delivered,
       count(*) FILTER (WHERE delivered_at < created_at) AS delivered_at_is_not_before_created_at,
       count(*) FILTER (WHERE estimated_delivery_at < created_at) AS estimated_delivery_at_is_not_before_created_at,
       count(*) FILTER (WHERE ship_to_zip_code IS NULL) AS not_null_ship_to_zip_code,
       count(*) FILTER (WHERE ship_to_zip_code !~ '[^0 -]' OR ship_to_zip_code LIKE '-%')
           AS ship_to_zip_code_is_positive,
       (max(created_at) < now() - interval '1 day')::int AS fresh_created_at,
       count(*) AS rows,
       sum(order_total) AS order_total
  FROM expected.int_orders
