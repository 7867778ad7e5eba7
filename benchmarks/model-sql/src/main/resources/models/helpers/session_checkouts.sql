-- Checkouts are a tenth of the events: what sorting needs is done on them alone.
SELECT v.user_id,
       v.session_id,
       (array_agg(v.order_id ORDER BY v.viewed_at, v.event_id) FILTER (WHERE v.order_id IS NOT NULL))[1] AS order_id,
       count(*) FILTER (WHERE o.order_id IS NULL) AS checkouts_without_order
  FROM expected.fact_user_order_pageviews v
  LEFT JOIN raw.orders o ON o.order_id = v.order_id AND o.user_id = v.user_id
 WHERE v.event_type = 'checkout'
 GROUP BY v.user_id, v.session_id
