-- Nothing but the columns called later_ and the outcome may know what happened after the first order.
WITH first_orders AS (
    SELECT DISTINCT ON (user_id) *
      FROM expected.int_orders
     WHERE user_id <> '00000000-0000-0000-0000-000000000000'
     ORDER BY user_id, created_at, order_id
), user_events AS (
    -- The events of the instant of the order itself are included.
    SELECT e.*, f.created_at AS ordered_at
      FROM raw.events e
      JOIN first_orders f USING (user_id)
     WHERE e.created_at <= f.created_at
       AND e.event_type IN ('page_view', 'add_to_cart', 'checkout')
), visits AS (
    SELECT user_id,
           session_id,
           ordered_at,
           min(created_at) AS started_at,
           max(created_at) AS ended_at,
           bool_or(event_type = 'add_to_cart') AS carted,
           bool_or(event_type = 'checkout') AS checked_out
      FROM user_events
     GROUP BY user_id, session_id, ordered_at
), finished_visits AS (
    -- In a visit that was still going on, the purchase may just have been about to come.
    SELECT *
      FROM visits v
     WHERE v.ended_at <= v.ordered_at - interval '30 minutes'
        OR EXISTS (SELECT FROM visits next WHERE next.user_id = v.user_id AND next.started_at > v.ended_at)
), visit_figures AS (
    SELECT user_id,
           count(*) AS sessions,
           min(started_at) AS first_visit_at
      FROM visits
     GROUP BY user_id
), finished_figures AS (
    SELECT user_id,
           count(*) FILTER (WHERE ended_at - started_at >= interval '10 minutes' AND NOT checked_out) AS long_visits,
           count(*) FILTER (WHERE carted AND NOT checked_out) AS abandoned_carts,
           count(*) FILTER (WHERE ended_at - started_at < interval '1 minute' AND NOT carted AND NOT checked_out)
               AS bounces
      FROM finished_visits
     GROUP BY user_id
), views AS (
    SELECT user_id,
           count(*) AS page_views,
           count(DISTINCT product_id) AS products,
           count(product_id) - count(DISTINCT product_id) AS repeat_views
      FROM user_events
     WHERE event_type = 'page_view'
     GROUP BY user_id
)
SELECT f.user_id,
       f.order_id AS first_order_id,
       f.created_at AS first_ordered_at,
       -- Who signed up later was not known at the first order.
       CASE WHEN u.created_at <= f.created_at
            THEN floor(extract(epoch FROM f.created_at - u.created_at) / 86400)::int END AS days_to_first_order,
       coalesce(v.sessions, 0) AS sessions,
       round(v.sessions::numeric
                 / ((f.created_at AT TIME ZONE 'UTC')::date - (v.first_visit_at AT TIME ZONE 'UTC')::date + 1), 6)
           AS sessions_per_day,
       coalesce(w.page_views, 0) AS page_views,
       coalesce(w.products, 0) AS products_viewed,
       coalesce(w.repeat_views, 0) AS repeat_views,
       coalesce(d.long_visits, 0) AS long_visits_without_purchase,
       coalesce(d.abandoned_carts, 0) AS abandoned_carts,
       coalesce(d.bounces, 0) AS bounced_sessions,
       f.promo_id,
       round(f.discount / nullif(f.order_cost, 0), 6) AS discount_share,
       f.total_quantity AS basket_units,
       f.distinct_products AS basket_products,
       f.order_cost AS basket_cost,
       f.ship_to_state AS state,
       CASE WHEN f.delivered_at < f.estimated_delivery_at THEN 'early'
            WHEN f.delivered_at = f.estimated_delivery_at THEN 'on_time'
            WHEN f.delivered_at > f.estimated_delivery_at THEN 'late'
            ELSE 'unknown' END AS later_timeliness,
       round(extract(epoch FROM f.estimated_delivery_at - f.created_at) / 86400, 6) AS later_promised_days,
       -- Another visit: the shipping of the order, which is the warehouse's, is none.
       EXISTS (SELECT
                 FROM raw.events e
                WHERE e.user_id = f.user_id AND e.event_type IN ('page_view', 'add_to_cart', 'checkout')
                GROUP BY e.session_id
               HAVING min(e.created_at) > f.created_at) AS later_came_back,
       (SELECT count(*) FROM raw.orders o WHERE o.user_id = f.user_id) >= 2 AS is_repeat
  FROM first_orders f
  LEFT JOIN raw.users u USING (user_id)
  LEFT JOIN visit_figures v USING (user_id)
  LEFT JOIN finished_figures d USING (user_id)
  LEFT JOIN views w USING (user_id)
