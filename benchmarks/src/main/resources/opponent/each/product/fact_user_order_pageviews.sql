SELECT count(*) AS accepted_values_event_type
  FROM expected.fact_user_order_pageviews
 WHERE event_type NOT IN ('checkout', 'package_shipped');

SELECT count(*) AS not_null_order_id
  FROM expected.fact_user_order_pageviews
 WHERE order_id IS NULL;

SELECT (count(*) <>
        (SELECT coalesce(sum(checkouts), 0) FROM expected.fact_user_sessions))::int
           AS checkouts_match_sessions
  FROM expected.fact_user_order_pageviews
 WHERE event_type = 'checkout';

SELECT (count(*) <>
        (SELECT coalesce(sum(shipped), 0) FROM expected.fact_user_sessions))::int
           AS shipped_match_sessions
  FROM expected.fact_user_order_pageviews
 WHERE event_type = 'package_shipped'
