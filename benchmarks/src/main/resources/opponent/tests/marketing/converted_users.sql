SELECT not_null_order_id_where_converted, (c.rows <> s.rows)::int AS rows_match_sessions
  FROM checks.converted_users c, checks.int_user_sessions s;

SELECT coalesce(sum(n - 1), 0) AS unique_order_id_where_converted
  FROM (SELECT count(*) AS n
          FROM expected.converted_users
         WHERE conversion_flag AND order_id IS NOT NULL
         GROUP BY order_id) o;

SELECT count(*) AS reference_user_id
  FROM expected.converted_users c
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = c.user_id);

SELECT count(*) AS reference_order_id
  FROM expected.converted_users c
 WHERE c.order_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = c.order_id)
