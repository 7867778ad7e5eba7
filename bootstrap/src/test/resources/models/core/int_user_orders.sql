SELECT o.order_id,
       o.user_id,
       -- Orders of the same instant are numbered in the order of their ids.
       row_number() OVER (PARTITION BY o.user_id ORDER BY o.created_at, o.order_id) AS order_number,
       o.created_at,
       lag(o.created_at) OVER (PARTITION BY o.user_id ORDER BY o.created_at, o.order_id) AS previous_order_at,
       o.status,
       o.promo_id,
       o.order_total,
       u.created_at AS signed_up_at,
       u.email,
       lpad(a.zipcode::text, greatest(5, length(a.zipcode::text)), '0') AS zip_code,
       a.state,
       a.country
  FROM raw.orders o
  LEFT JOIN raw.users u USING (user_id)
  -- The user's home, which need not be where the order goes.
  LEFT JOIN raw.addresses a ON a.address_id = u.address_id
