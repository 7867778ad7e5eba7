SELECT count(*) AS not_null_order_id_where_converted
  FROM opponent.converted_users
 WHERE conversion_flag AND order_id IS NULL;

SELECT (count(*) <>
        (SELECT count(*) FROM opponent.int_user_sessions))::int
           AS rows_match_sessions
  FROM opponent.converted_users
