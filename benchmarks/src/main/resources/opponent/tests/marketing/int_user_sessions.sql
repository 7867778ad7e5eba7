SELECT not_negative_length_seconds,
       positive_events,
       known_event_types,
       fresh_last_event_at,
       (coalesce(c.events, 0) <> s.events)::int AS events_match_source
  FROM checks.int_user_sessions c, expected.source_counts s;

SELECT coalesce(sum(n - 1), 0) AS unique_session_id
  FROM (SELECT count(*) AS n FROM expected.int_user_sessions GROUP BY session_id) s;

SELECT count(*) AS reference_user_id
  FROM expected.int_user_sessions s
 WHERE NOT EXISTS (SELECT FROM expected.dim_users u WHERE u.user_id = s.user_id)
