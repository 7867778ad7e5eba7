SELECT accepted_values_event_type,
       not_null_order_id,
       (v.checkouts <> s.checkouts)::int AS checkouts_match_sessions,
       (v.shipped <> s.shipped)::int AS shipped_match_sessions
  FROM checks.fact_user_order_pageviews v, checks.fact_user_sessions s;

SELECT count(*) AS reference_user_id
  FROM expected.fact_user_order_pageviews v
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = v.user_id);

SELECT count(*) AS reference_order_id
  FROM expected.fact_user_order_pageviews v
 WHERE v.order_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = v.order_id)
