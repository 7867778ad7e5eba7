SELECT count(*) AS not_negative_users_without
  FROM expected.fact_repurchase_indicators
 WHERE users_without < 0;

SELECT count(*) AS not_negative_repeat_buyers_without
  FROM expected.fact_repurchase_indicators
 WHERE repeat_buyers_without < 0;

SELECT count(*) AS adjusting_never_lowers_a_p_value
  FROM expected.fact_repurchase_indicators
 WHERE p_value_adjusted < p_value;

SELECT (sum(users_with) IS DISTINCT FROM
        (SELECT sum(users_with) FROM expected.indicator_counts))::int
           AS users_match_indicators
  FROM expected.fact_repurchase_indicators;

SELECT (sum(repeat_buyers_with) IS DISTINCT FROM
        (SELECT sum(repeat_buyers_with) FROM expected.indicator_counts))::int
           AS repeat_buyers_match_indicators
  FROM expected.fact_repurchase_indicators
