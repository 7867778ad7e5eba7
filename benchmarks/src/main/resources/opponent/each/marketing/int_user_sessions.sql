SELECT count(*) AS not_negative_length_seconds
  FROM expected.int_user_sessions
 WHERE length_seconds < 0;

SELECT count(*) AS positive_events
  FROM expected.int_user_sessions
 WHERE events <= 0;

SELECT count(*) AS known_event_types
  FROM expected.int_user_sessions
 WHERE events <> page_views + carts + checkouts + shipped;

SELECT (max(last_event_at) < now() - interval '2 days')::int AS fresh_last_event_at
  FROM expected.int_user_sessions;

SELECT (coalesce(sum(events), 0) <> (SELECT events FROM expected.source_counts))::int
           AS events_match_source
  FROM expected.int_user_sessions
