SELECT u.user_id,
       true AS known,
       coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), '(unknown)') AS name,
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
        SELECT coalesce(user_id, '00000000-0000-0000-0000-000000000000') FROM raw.orders
        UNION
        SELECT user_id FROM expected.sessions) named
 WHERE NOT EXISTS (SELECT FROM raw.users u WHERE u.user_id = named.user_id)
