-- Whoever has a row of raw.users, or is named by an order or an event, has exactly one row here.
WITH known AS (
    SELECT u.user_id,
           u.first_name || ' ' || u.last_name AS name,
           u.email,
           u.phone_number,
           a.address AS street,
           -- Zip codes are numbers that lost their leading zeros: five digits at least.
           lpad(a.zipcode::text, greatest(5, length(a.zipcode::text)), '0') AS zip_code,
           a.state,
           a.country,
           u.created_at,
           u.updated_at
      FROM raw.users u
      LEFT JOIN raw.addresses a USING (address_id)
), named AS (
    SELECT user_id FROM raw.users
    UNION
    SELECT user_id FROM raw.orders
    UNION
    -- Events without a user are the unknown member's.
    SELECT coalesce(user_id, '00000000-0000-0000-0000-000000000000') FROM raw.events
    UNION
    -- So are the items of an order that no row has.
    SELECT '00000000-0000-0000-0000-000000000000'
      FROM raw.order_items i
     WHERE NOT EXISTS (SELECT FROM raw.orders o WHERE o.order_id = i.order_id)
)
SELECT n.user_id,
       k.user_id IS NOT NULL AS known,
       coalesce(k.name, '(unknown)') AS name,
       k.email,
       k.phone_number,
       k.street,
       k.zip_code,
       k.state,
       k.country,
       k.created_at,
       k.updated_at
  FROM named n
  LEFT JOIN known k USING (user_id)
