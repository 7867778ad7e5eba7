SELECT o.order_id,
       coalesce(o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       CASE WHEN o.user_id IS NOT NULL THEN row_number() OVER w END AS order_number,
       o.created_at,
       CASE WHEN o.user_id IS NOT NULL THEN lag(o.created_at) OVER w END AS previous_order_at,
       o.status,
       o.promo_id,
       o.order_total,
       h.created_at AS signed_up_at,
       h.email,
       h.zip_code,
       h.state,
       h.country,
       -- Not a column of the model: it saves fact_user_orders a sort.
       lead(o.order_id) OVER w IS NULL AS is_last
  FROM raw.orders o
  LEFT JOIN expected.user_homes h USING (user_id)
WINDOW w AS (PARTITION BY o.user_id ORDER BY o.created_at, o.order_id)
