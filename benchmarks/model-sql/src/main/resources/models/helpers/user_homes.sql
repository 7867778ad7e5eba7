SELECT u.user_id,
       u.created_at,
       u.email,
       lpad(a.zipcode::text, greatest(5, length(a.zipcode::text)), '0') AS zip_code,
       a.address AS street,
       a.state,
       a.country
  FROM raw.users u
  LEFT JOIN raw.addresses a USING (address_id)
