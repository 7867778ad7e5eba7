SELECT u.user_id,
       true AS known,
       u.first_name || ' ' || u.last_name AS name,
       u.email,
       u.phone_number,
       h.street,
       h.zip_code,
       h.state,
       h.country,
       u.created_at,
       u.updated_at
  FROM raw.users u
  JOIN expected.user_homes h USING (user_id)
UNION ALL
SELECT user_id, false, '(unknown)', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM (SELECT user_id FROM expected.int_order_items
        UNION
        SELECT user_id FROM raw.orders
        UNION
        SELECT user_id FROM expected.sessions) named
 WHERE NOT EXISTS (SELECT FROM raw.users u WHERE u.user_id = named.user_id)
