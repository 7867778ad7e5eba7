SELECT count(*) AS is_known
  FROM expected.dim_users
 WHERE NOT known;

SELECT count(*) AS not_null_zip_code_where_known
  FROM expected.dim_users
 WHERE known AND zip_code IS NULL;

SELECT count(*) AS zip_code_is_positive
  FROM expected.dim_users
 WHERE zip_code !~ '[^0 -]' OR zip_code LIKE '-%';

SELECT count(*) AS email_is_well_formed
  FROM expected.dim_users
 WHERE email !~ '^[^@]+@[^@]+$';

SELECT count(*) AS phone_number_is_well_formed
  FROM expected.dim_users
 WHERE phone_number !~ '^[0-9]{3}-[0-9]{3}-[0-9]{4}$';

SELECT count(*) AS updated_at_is_not_before_created_at
  FROM expected.dim_users
 WHERE updated_at < created_at;

SELECT (count(*) FILTER (WHERE known) <> (SELECT users FROM expected.source_counts))::int
           AS known_users_match_raw_users
  FROM expected.dim_users
