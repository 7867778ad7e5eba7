SELECT count(*) AS positive_sessions
  FROM expected.fact_conversions_daily
 WHERE sessions <= 0;

SELECT (coalesce(sum(sessions), 0) <>
        (SELECT count(*) FROM expected.int_user_sessions))::int
           AS sessions_match_sessions
  FROM expected.fact_conversions_daily;

SELECT (coalesce(sum(converted_sessions), 0) <>
        (SELECT count(*) FROM expected.int_user_sessions
          WHERE converted))::int
           AS converted_match_sessions
  FROM expected.fact_conversions_daily;

SELECT (coalesce(sum(bounced_sessions), 0) <>
        (SELECT count(*) FROM expected.int_user_sessions
          WHERE bounced))::int
           AS bounced_match_sessions
  FROM expected.fact_conversions_daily;

SELECT (coalesce(sum(carted_sessions), 0) <>
        (SELECT count(*) FROM expected.int_user_sessions
          WHERE carts > 0))::int
           AS carted_match_sessions
  FROM expected.fact_conversions_daily;

SELECT (coalesce(sum(abandoned_sessions), 0) <>
        (SELECT count(*) FROM expected.int_user_sessions
          WHERE abandoned_cart))::int
           AS abandoned_match_sessions
  FROM expected.fact_conversions_daily
