-- Every metric: its value, or the two sides of its ratio.
WITH buyers AS (
    -- The unknown member is many people: it is no buyer.
    SELECT user_id, count(*) AS orders, user_id IN (SELECT user_id FROM raw.users) AS known
      FROM raw.orders
     WHERE user_id <> '00000000-0000-0000-0000-000000000000'
     GROUP BY user_id
), orders AS (
    SELECT o.*,
           date_trunc('hour', created_at, 'UTC') AS hour,
           CASE WHEN user_id IS NOT NULL
                THEN row_number() OVER (PARTITION BY user_id ORDER BY created_at, order_id) END AS number,
           -- Fractions of hours are kept with six decimal places, as in fact_orders.
           round(extract(epoch FROM delivered_at - created_at) / 3600, 6) AS hours_to_deliver
      FROM raw.orders o
), discounts AS (
    SELECT order_id, discount FROM expected.int_orders
), events AS (
    SELECT e.session_id, coalesce(e.user_id, o.user_id) AS user_id, e.event_type, e.created_at
      FROM raw.events e
      LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
), sessions AS (
    SELECT count(*) AS events,
           count(*) FILTER (WHERE event_type = 'add_to_cart') AS carts,
           count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
           coalesce(
               max(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout'))
                   - min(created_at) FILTER (WHERE event_type IN ('page_view', 'add_to_cart', 'checkout')),
               interval '0') AS length
      FROM events
     GROUP BY user_id, session_id
), hours AS (
    SELECT count(DISTINCT (user_id, session_id)) AS sessions
      FROM events
     GROUP BY date_trunc('hour', created_at, 'UTC')
), visits AS (
    -- A session counts once for each product.
    SELECT page_views > 0 AS viewed, carts > 0 AS carted, ordered FROM expected.int_user_product_sessions
), product_buyers AS (
    SELECT count(*) AS orders
      FROM raw.order_items i
      JOIN raw.orders o USING (order_id)
     WHERE o.user_id <> '00000000-0000-0000-0000-000000000000'
     GROUP BY i.product_id, o.user_id
)
-- Core.
SELECT 'repeat_rate' AS metric,
       count(*) FILTER (WHERE orders >= 2)::numeric AS numerator,
       count(*)::numeric AS denominator
  FROM buyers
UNION ALL
-- Another metric, not another spelling: whoever never ordered counts too.
SELECT 'repeat_rate_all_users', count(*) FILTER (WHERE orders >= 2 AND known), (SELECT count(*) FROM raw.users)
  FROM buyers
UNION ALL
SELECT 'users_with_1_order', count(*) FILTER (WHERE orders = 1), NULL FROM buyers
UNION ALL
SELECT 'users_with_2_orders', count(*) FILTER (WHERE orders = 2), NULL FROM buyers
UNION ALL
SELECT 'users_with_3_plus_orders', count(*) FILTER (WHERE orders >= 3), NULL FROM buyers
UNION ALL
SELECT 'revenue', sum(order_total), NULL FROM orders
UNION ALL
SELECT 'discount_given', sum(discount), NULL FROM discounts
UNION ALL
SELECT 'orders_with_unknown_discount', count(*) - count(discount), NULL FROM discounts
UNION ALL
SELECT 'average_order_value', sum(order_total), count(*) FROM orders
UNION ALL
SELECT 'units_per_order', (SELECT sum(i.quantity) FROM raw.order_items i JOIN raw.orders USING (order_id)), count(*)
  FROM orders
UNION ALL
-- Only clock hours that have an order.
SELECT 'orders_per_active_hour', count(*), count(DISTINCT hour) FROM orders
UNION ALL
SELECT 'average_delivery_hours', sum(hours_to_deliver), count(*)
  FROM orders
 WHERE status = 'delivered' AND delivered_at IS NOT NULL
UNION ALL
-- Without an estimate a delivery is neither late nor on time.
SELECT 'late_delivery_rate', count(*) FILTER (WHERE delivered_at > estimated_delivery_at), count(*)
  FROM orders
 WHERE delivered_at IS NOT NULL AND estimated_delivery_at IS NOT NULL
UNION ALL
-- Marketing.
SELECT 'conversion_rate', count(*) FILTER (WHERE checkouts > 0), count(*) FROM sessions
UNION ALL
SELECT 'bounce_rate', count(*) FILTER (WHERE length < interval '1 minute' AND carts = 0 AND checkouts = 0), count(*)
  FROM sessions
UNION ALL
SELECT 'cart_abandonment_rate', count(*) FILTER (WHERE checkouts = 0), count(*) FROM sessions WHERE carts > 0
UNION ALL
SELECT 'promo_order_share', count(promo_id), count(*) FROM orders
UNION ALL
SELECT 'first_order_promo_share', count(promo_id), count(*) FROM orders WHERE number = 1
UNION ALL
SELECT 'promo_discount_rate', sum(discount), sum(order_cost)
  FROM orders
  JOIN discounts USING (order_id)
 WHERE promo_id IS NOT NULL AND discount IS NOT NULL
UNION ALL
-- Product.
SELECT 'product_conversion_rate', count(*) FILTER (WHERE ordered), count(*) FILTER (WHERE viewed) FROM visits
UNION ALL
SELECT 'view_to_cart_rate', count(*) FILTER (WHERE carted), count(*) FILTER (WHERE viewed) FROM visits
UNION ALL
SELECT 'cart_to_order_rate', count(*) FILTER (WHERE ordered), count(*) FILTER (WHERE carted) FROM visits
UNION ALL
-- A session counts in each hour in which it has an event.
SELECT 'sessions_per_active_hour', sum(sessions), count(*) FROM hours
UNION ALL
SELECT 'page_views', count(*), NULL
  FROM raw.events
 WHERE event_type = 'page_view' AND product_id IS NOT NULL
UNION ALL
SELECT 'first_time_viewer_rate', sum(first_time_viewers), sum(viewers) FROM expected.fact_page_views
UNION ALL
SELECT 'events_per_session', sum(events), count(*) FROM sessions
UNION ALL
SELECT 'low_stock_products', count(*), NULL FROM raw.products WHERE inventory <= 50
UNION ALL
SELECT 'product_units_ordered', sum(quantity), NULL FROM raw.order_items
UNION ALL
SELECT 'product_repeat_buyer_rate', count(*) FILTER (WHERE orders >= 2), count(*) FROM product_buyers
