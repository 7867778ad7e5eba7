SELECT count(*) AS not_negative_length_seconds
  FROM expected.fact_user_sessions
 WHERE length_seconds < 0;

SELECT count(*) AS positive_events
  FROM expected.fact_user_sessions
 WHERE events <= 0;

SELECT count(*) AS event_types_known
  FROM expected.fact_user_sessions
 WHERE events <> page_views + carts + checkouts + shipped;

SELECT count(*) AS no_page_view_before_sign_up
  FROM expected.fact_user_sessions
 WHERE page_views_before_sign_up <> 0;

SELECT count(*) AS checkouts_have_an_order_of_the_user
  FROM expected.fact_user_sessions
 WHERE checkouts_without_order <> 0;

SELECT (max(last_event_at) < now() - interval '2 days')::int AS fresh_last_event_at
  FROM expected.fact_user_sessions;

SELECT (coalesce(sum(events), 0) <> (SELECT events FROM expected.source_counts))::int
           AS events_match_source
  FROM expected.fact_user_sessions
