SELECT u.user_id,
       u.created_at,
       u.email,
       CASE WHEN length(a.zipcode) < 5 AND coalesce(a.country, 'United States') = 'United States'
            THEN lpad(a.zipcode, 5, '0') ELSE a.zipcode END AS zip_code,
       a.address AS street,
       a.state,
       a.country
  FROM raw.users u
  LEFT JOIN raw.addresses a USING (address_id)
