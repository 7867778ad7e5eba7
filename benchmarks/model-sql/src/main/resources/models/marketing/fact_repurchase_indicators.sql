-- Exact or fast arithmetic: whoever makes the functions decides.
WITH counts AS (
    SELECT i.indicator,
           i.description,
           i.known_at,
           i.applies_to,
           i.users_with,
           i.repeat_buyers_with,
           g.users - i.users_with AS users_without,
           g.repeat_buyers - i.repeat_buyers_with AS repeat_buyers_without,
           i.users_with > 0 AND g.users > i.users_with AS has_both_sides,
           g.repeat_buyers > 0 AND g.repeat_buyers < g.users AS has_both_outcomes,
           least(i.users_with, g.users - i.users_with)
               * least(g.repeat_buyers, g.users - g.repeat_buyers)::numeric / nullif(g.users, 0) AS least_expected
      FROM expected.indicator_counts i
      JOIN expected.int_buyer_groups g ON g.buyer_group = i.applies_to
), tested AS (
    SELECT *,
           CASE WHEN has_both_sides AND has_both_outcomes
                THEN CASE WHEN least_expected < 5 THEN 'fisher_exact' ELSE 'chi_squared' END END AS p_value_method,
           CASE WHEN has_both_sides AND has_both_outcomes
                THEN CASE WHEN least_expected < 5
                          THEN expected.fisher_exact(
                                   repeat_buyers_with, users_with - repeat_buyers_with,
                                   repeat_buyers_without, users_without - repeat_buyers_without)
                          ELSE expected.chi_squared(
                                   repeat_buyers_with, users_with - repeat_buyers_with,
                                   repeat_buyers_without, users_without - repeat_buyers_without) END END AS p_value,
           users_with >= 10 AND users_without >= 10 AND has_both_outcomes AS enough_data
      FROM counts
), ranked AS (
    SELECT indicator,
           known_at,
           p_value,
           p_value * count(*) OVER (PARTITION BY known_at)
               / count(*) OVER (PARTITION BY known_at ORDER BY p_value) AS scaled
      FROM tested
     WHERE enough_data
), adjusted AS (
    SELECT indicator, least(1, min(scaled) OVER (PARTITION BY known_at ORDER BY p_value DESC)) AS p_value_adjusted
      FROM ranked
), wilson AS (
    SELECT indicator,
           repeat_buyers_with::float8 / users_with AS pw,
           repeat_buyers_without::float8 / users_without AS po,
           expected.wilson(repeat_buyers_with, users_with, -1) AS low_with,
           expected.wilson(repeat_buyers_with, users_with, 1) AS high_with,
           expected.wilson(repeat_buyers_without, users_without, -1) AS low_without,
           expected.wilson(repeat_buyers_without, users_without, 1) AS high_without
      FROM tested
     WHERE has_both_sides
)
SELECT t.indicator,
       t.description,
       t.known_at,
       t.applies_to,
       t.users_with,
       t.repeat_buyers_with,
       t.users_without,
       t.repeat_buyers_without,
       round(t.repeat_buyers_with::numeric / nullif(t.users_with, 0), 6) AS repeat_rate_with,
       round(t.repeat_buyers_without::numeric / nullif(t.users_without, 0), 6) AS repeat_rate_without,
       round((t.repeat_buyers_with * t.users_without - t.repeat_buyers_without * t.users_with)::numeric
                 / nullif(t.users_with * t.users_without, 0), 6) AS rate_difference,
       round((t.repeat_buyers_with * t.users_without)::numeric
                 / nullif(t.repeat_buyers_without * t.users_with, 0), 6) AS lift,
       w.pw - w.po - sqrt((w.pw - w.low_with) ^ 2 + (w.high_without - w.po) ^ 2) AS difference_low,
       w.pw - w.po + sqrt((w.high_with - w.pw) ^ 2 + (w.po - w.low_without) ^ 2) AS difference_high,
       t.p_value::float8 AS p_value,
       t.p_value_method,
       a.p_value_adjusted::float8 AS p_value_adjusted,
       t.enough_data,
       CASE WHEN NOT t.enough_data THEN 'not_enough_data'
            WHEN a.p_value_adjusted > 0.05 THEN 'no_clear_difference'
            WHEN w.pw > w.po THEN 'buy_again_more_often'
            ELSE 'buy_again_less_often' END AS verdict
  FROM tested t
  LEFT JOIN adjusted a USING (indicator)
  LEFT JOIN wilson w USING (indicator)
