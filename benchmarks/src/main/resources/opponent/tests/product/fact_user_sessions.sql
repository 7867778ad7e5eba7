SELECT not_negative_length_seconds,
       positive_events,
       event_types_known,
       no_page_view_before_sign_up,
       checkouts_have_an_order_of_the_user,
       fresh_last_event_at,
       (c.events <> s.events)::int AS events_match_source
  FROM checks.fact_user_sessions c, expected.source_counts s;

SELECT coalesce(sum(n - 1), 0) AS unique_session_id
  FROM (SELECT count(*) AS n FROM expected.fact_user_sessions GROUP BY session_id) s;

SELECT coalesce(sum(n - 1), 0) AS unique_order_id
  FROM (SELECT count(*) AS n FROM expected.fact_user_sessions WHERE order_id IS NOT NULL GROUP BY order_id) o;

SELECT count(*) AS reference_user_id
  FROM expected.fact_user_sessions s
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = s.user_id);

SELECT count(*) AS reference_order_id
  FROM expected.fact_user_sessions s
 WHERE s.order_id IS NOT NULL AND NOT EXISTS (SELECT FROM expected.fact_orders o WHERE o.order_id = s.order_id)
