SELECT count(*) FILTER (WHERE users_without < 0) AS not_negative_users_without,
       count(*) FILTER (WHERE repeat_buyers_without < 0) AS not_negative_repeat_buyers_without,
       count(*) FILTER (WHERE p_value_adjusted < p_value) AS adjusting_never_lowers_a_p_value,
       (sum(users_with) IS DISTINCT FROM (SELECT sum(users_with) FROM expected.indicator_counts))::int
           AS users_match_indicators,
       (sum(repeat_buyers_with) IS DISTINCT FROM (SELECT sum(repeat_buyers_with) FROM expected.indicator_counts))::int
           AS repeat_buyers_match_indicators
  FROM expected.fact_repurchase_indicators
