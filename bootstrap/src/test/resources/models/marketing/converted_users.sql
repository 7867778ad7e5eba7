-- Every session, converted or not: a rate needs its denominator.
SELECT session_id,
       user_id,
       event_date,
       state,
       country,
       checkouts > 0 AS conversion_flag,
       order_id
  FROM expected.int_user_sessions
