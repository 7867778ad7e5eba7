WITH days AS (
    SELECT count(*) FILTER (WHERE sessions <= 0) AS positive_sessions,
           coalesce(sum(sessions), 0) AS sessions,
           coalesce(sum(converted_sessions), 0) AS converted,
           coalesce(sum(bounced_sessions), 0) AS bounced,
           coalesce(sum(carted_sessions), 0) AS carted,
           coalesce(sum(abandoned_sessions), 0) AS abandoned
      FROM expected.fact_conversions_daily
)
SELECT d.positive_sessions,
       (d.sessions <> s.rows)::int AS sessions_match_sessions,
       (d.converted <> s.converted)::int AS converted_match_sessions,
       (d.bounced <> s.bounced)::int AS bounced_match_sessions,
       (d.carted <> s.carted)::int AS carted_match_sessions,
       (d.abandoned <> s.abandoned)::int AS abandoned_match_sessions
  FROM days d, checks.int_user_sessions s
