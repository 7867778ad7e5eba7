SELECT count(*) AS not_null_order_id_where_converted
  FROM expected.converted_users
 WHERE conversion_flag AND order_id IS NULL;

SELECT (count(*) <>
        (SELECT count(*) FROM expected.int_user_sessions))::int
           AS rows_match_sessions
  FROM expected.converted_users
