SELECT session_id, user_id, event_date, state, country, converted AS conversion_flag, order_id
  FROM expected.int_user_sessions
