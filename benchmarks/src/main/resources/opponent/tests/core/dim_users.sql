SELECT is_known,
       not_null_zip_code_where_known,
       zip_code_is_positive,
       email_is_well_formed,
       phone_number_is_well_formed,
       updated_at_is_not_before_created_at,
       (known_rows <> s.users)::int AS known_users_match_raw_users
  FROM checks.dim_users, expected.source_counts s;

SELECT coalesce(sum(n - 1), 0) AS unique_email_where_known
  FROM (SELECT count(*) AS n FROM expected.dim_users WHERE known AND email IS NOT NULL GROUP BY email) e
