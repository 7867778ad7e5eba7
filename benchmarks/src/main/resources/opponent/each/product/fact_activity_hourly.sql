SELECT count(*) AS active_users_have_sessions
  FROM expected.fact_activity_hourly
 WHERE NOT (0 < active_users AND active_users <= active_sessions);

SELECT (coalesce(sum(events), 0) <> (SELECT events FROM expected.source_counts))::int
           AS events_match_source
  FROM expected.fact_activity_hourly;

SELECT (coalesce(sum(page_views), 0) <>
        (SELECT coalesce(sum(page_views), 0) FROM expected.fact_user_sessions))::int
           AS page_views_match_sessions
  FROM expected.fact_activity_hourly;

SELECT (coalesce(sum(carts), 0) <>
        (SELECT coalesce(sum(carts), 0) FROM expected.fact_user_sessions))::int
           AS carts_match_sessions
  FROM expected.fact_activity_hourly;

SELECT (coalesce(sum(checkouts), 0) <>
        (SELECT coalesce(sum(checkouts), 0) FROM expected.fact_user_sessions))::int
           AS checkouts_match_sessions
  FROM expected.fact_activity_hourly;

SELECT (coalesce(sum(shipped), 0) <>
        (SELECT coalesce(sum(shipped), 0) FROM expected.fact_user_sessions))::int
           AS shipped_match_sessions
  FROM expected.fact_activity_hourly
