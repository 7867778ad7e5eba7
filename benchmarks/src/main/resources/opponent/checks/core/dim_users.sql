SELECT count(*) FILTER (WHERE NOT known) AS is_known,
       count(*) FILTER (WHERE known AND zip_code IS NULL) AS not_null_zip_code_where_known,
       count(*) FILTER (WHERE zip_code !~ '[^0 -]' OR zip_code LIKE '-%') AS zip_code_is_positive,
       count(*) FILTER (WHERE email !~ '^[^@]+@[^@]+$') AS email_is_well_formed,
       count(*) FILTER (WHERE phone_number !~ '^[0-9]{3}-[0-9]{3}-[0-9]{4}$') AS phone_number_is_well_formed,
       count(*) FILTER (WHERE updated_at < created_at) AS updated_at_is_not_before_created_at,
       count(*) FILTER (WHERE known) AS known_rows
  FROM expected.dim_users
