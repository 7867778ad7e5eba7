-- Nothing but the columns called later_ and the outcome may know what happened after the first order.
WITH first_orders AS MATERIALIZED (
    SELECT o.*
      FROM expected.fact_orders o
     WHERE o.order_number = 1 AND o.user_id <> '00000000-0000-0000-0000-000000000000'
), looks AS MATERIALIZED (
    SELECT f.user_id,
           e.session_id,
           e.product_id,
           f.created_at AS ordered_at,
           min(e.created_at) AS started_at,
           max(e.created_at) AS ended_at,
           count(*) FILTER (WHERE e.event_type = 'page_view') AS page_views,
           bool_or(e.event_type = 'add_to_cart') AS carted,
           bool_or(e.event_type = 'checkout') AS checked_out
      FROM raw.events e
      LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
      JOIN first_orders f ON f.user_id = coalesce(e.user_id, o.user_id) AND e.created_at <= f.created_at
     WHERE e.event_type IN ('page_view', 'add_to_cart', 'checkout')
     GROUP BY 1, 2, 3, 4
), visits AS (
    SELECT user_id,
           ordered_at,
           min(started_at) AS started_at,
           max(ended_at) AS ended_at,
           bool_or(carted) AS carted,
           bool_or(checked_out) AS checked_out,
           sum(page_views) AS page_views
      FROM looks
     GROUP BY user_id, session_id, ordered_at
), placed_visits AS (
    SELECT *, max(started_at) OVER (PARTITION BY user_id) AS last_started_at FROM visits
), visit_figures AS (
    SELECT user_id,
           count(*) AS sessions,
           min(started_at) AS first_visit_at,
           sum(page_views) AS page_views,
           count(*) FILTER (WHERE finished AND ended_at - started_at >= interval '10 minutes' AND NOT checked_out)
               AS long_visits,
           count(*) FILTER (WHERE finished AND carted AND NOT checked_out) AS abandoned_carts,
           count(*) FILTER (WHERE finished AND ended_at - started_at < interval '1 minute' AND NOT carted
                                  AND NOT checked_out) AS bounces
      FROM (SELECT *,
                   ended_at <= ordered_at - interval '30 minutes' OR last_started_at > ended_at AS finished
              FROM placed_visits) v
     GROUP BY user_id
), views AS (
    SELECT user_id, count(*) AS products, sum(page_views) - count(*) AS repeat_views
      FROM (SELECT user_id, product_id, sum(page_views) AS page_views
              FROM looks
             WHERE product_id IS NOT NULL AND page_views > 0
             GROUP BY user_id, product_id) p
     GROUP BY user_id
), came_back AS (
    SELECT DISTINCT s.user_id
      FROM expected.sessions s
      JOIN first_orders f ON f.user_id = s.user_id AND s.started_at > f.created_at
     WHERE s.page_views + s.carts + s.checkouts > 0
)
SELECT f.user_id,
       f.order_id AS first_order_id,
       f.created_at AS first_ordered_at,
       CASE WHEN h.created_at <= f.created_at
            THEN floor(extract(epoch FROM f.created_at - h.created_at) / 86400)::int END AS days_to_first_order,
       coalesce(v.sessions, 0) AS sessions,
       round(v.sessions::numeric / (f.created_at::date - v.first_visit_at::date + 1), 6) AS sessions_per_day,
       coalesce(v.page_views, 0) AS page_views,
       coalesce(w.products, 0) AS products_viewed,
       coalesce(w.repeat_views, 0) AS repeat_views,
       coalesce(v.long_visits, 0) AS long_visits_without_purchase,
       coalesce(v.abandoned_carts, 0) AS abandoned_carts,
       coalesce(v.bounces, 0) AS bounced_sessions,
       f.promo_id,
       round((f.order_cost + f.shipping_cost - f.order_total) / nullif(f.order_cost, 0), 6) AS discount_share,
       f.total_quantity AS basket_units,
       f.distinct_products AS basket_products,
       f.order_cost AS basket_cost,
       f.ship_to_state AS state,
       f.timeliness AS later_timeliness,
       round(extract(epoch FROM f.estimated_delivery_at - f.created_at) / 86400, 6) AS later_promised_days,
       b.user_id IS NOT NULL AS later_came_back,
       u.orders >= 2 AS is_repeat
  FROM first_orders f
  JOIN expected.fact_user_orders u USING (user_id)
  LEFT JOIN expected.user_homes h USING (user_id)
  LEFT JOIN visit_figures v USING (user_id)
  LEFT JOIN views w USING (user_id)
  LEFT JOIN came_back b USING (user_id)
