SELECT count(*) AS accepted_values_status
  FROM expected.int_orders
 WHERE status NOT IN ('preparing', 'shipped', 'delivered');

SELECT count(*) AS not_negative_order_cost
  FROM expected.int_orders
 WHERE order_cost < 0;

SELECT count(*) AS not_negative_shipping_cost
  FROM expected.int_orders
 WHERE shipping_cost < 0;

SELECT count(*) AS not_negative_discount
  FROM expected.int_orders
 WHERE discount < 0;

SELECT count(*) AS not_negative_order_total
  FROM expected.int_orders
 WHERE order_total < 0;

SELECT count(*) AS order_total_reconciles
  FROM expected.int_orders
 WHERE order_total <> order_cost + shipping_cost - discount;

SELECT count(*) AS positive_distinct_products
  FROM expected.int_orders
 WHERE distinct_products <= 0;

SELECT count(*) AS items_amount_equals_order_cost
  FROM expected.int_orders
 WHERE items_amount <> order_cost;

SELECT count(*) AS not_null_tracking_id_where_shipped
  FROM expected.int_orders
 WHERE status IN ('shipped', 'delivered') AND tracking_id IS NULL;

SELECT count(*) AS not_null_shipping_service_where_shipped
  FROM expected.int_orders
 WHERE status IN ('shipped', 'delivered') AND shipping_service IS NULL;

SELECT count(*) AS not_null_delivered_at_where_delivered
  FROM expected.int_orders
 WHERE status = 'delivered' AND delivered_at IS NULL;

SELECT count(*) AS delivered_at_only_when_delivered
  FROM expected.int_orders
 WHERE status <> 'delivered' AND delivered_at IS NOT NULL;

SELECT count(*) AS delivered_at_is_not_before_created_at
  FROM expected.int_orders
 WHERE delivered_at < created_at;

SELECT count(*) AS estimated_delivery_at_is_not_before_created_at
  FROM expected.int_orders
 WHERE estimated_delivery_at < created_at;

SELECT count(*) AS not_null_ship_to_zip_code
  FROM expected.int_orders
 WHERE ship_to_zip_code IS NULL;

SELECT count(*) AS ship_to_zip_code_is_positive
  FROM expected.int_orders
 WHERE ship_to_zip_code !~ '[^0 -]' OR ship_to_zip_code LIKE '-%';

SELECT (max(created_at) < now() - interval '1 day')::int AS fresh_created_at
  FROM expected.int_orders;

SELECT (count(*) <> (SELECT orders FROM expected.source_counts))::int
           AS rows_match_raw_orders
  FROM expected.int_orders
