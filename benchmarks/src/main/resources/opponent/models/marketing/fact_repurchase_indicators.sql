-- In floating point and closed form: exact arithmetic over so many buyers would take PostgreSQL minutes.
WITH counts AS (
    SELECT i.indicator,
           i.description,
           i.known_at,
           i.applies_to,
           i.users_with,
           i.repeat_buyers_with,
           g.users - i.users_with AS users_without,
           g.repeat_buyers - i.repeat_buyers_with AS repeat_buyers_without,
           i.users_with::float8 AS uw,
           i.repeat_buyers_with::float8 AS rw,
           (g.users - i.users_with)::float8 AS uo,
           (g.repeat_buyers - i.repeat_buyers_with)::float8 AS ro,
           i.users_with > 0 AND g.users > i.users_with AS has_both_sides,
           g.repeat_buyers > 0 AND g.repeat_buyers < g.users AS has_both_outcomes,
           least(i.users_with, g.users - i.users_with)
               * least(g.repeat_buyers, g.users - g.repeat_buyers)::numeric / nullif(g.users, 0) AS least_expected
      FROM opponent.indicator_counts i
      JOIN opponent.int_buyer_groups g ON g.buyer_group = i.applies_to
), tested AS (
    SELECT *,
           CASE WHEN has_both_sides AND has_both_outcomes
                THEN CASE WHEN least_expected < 5 THEN 'fisher_exact' ELSE 'chi_squared' END END AS p_value_method,
           CASE WHEN NOT (has_both_sides AND has_both_outcomes) THEN NULL
                WHEN least_expected < 5 THEN
                    -- All tables of the same margins that are at most as probable as the one observed.
                    (SELECT least(1, sum(exp(l)) FILTER (WHERE l <= observed + 1e-7) / sum(exp(l)))
                       FROM (SELECT l, max(l) FILTER (WHERE x = rw) OVER () AS observed
                               FROM (SELECT x,
                                            lgamma(uw + 1) - lgamma(x + 1) - lgamma(uw - x + 1) + lgamma(uo + 1)
                                                - lgamma(rw + ro - x + 1) - lgamma(uo - rw - ro + x + 1)
                                                - lgamma(uw + uo + 1) + lgamma(rw + ro + 1)
                                                + lgamma(uw + uo - rw - ro + 1) AS l
                                       FROM generate_series(greatest(0, rw + ro - uo)::bigint,
                                                            least(uw, rw + ro)::bigint) AS x) t) t)
                ELSE erfc(sqrt((uw + uo) * (rw * (uo - ro) - (uw - rw) * ro) ^ 2
                                   / (uw * uo * (rw + ro) * (uw + uo - rw - ro)) / 2)) END AS p_value,
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
           pw,
           po,
           (pw + zz / (2 * uw) - z * sqrt(pw * (1 - pw) / uw + zz / (4 * uw * uw))) / (1 + zz / uw) AS low_with,
           (pw + zz / (2 * uw) + z * sqrt(pw * (1 - pw) / uw + zz / (4 * uw * uw))) / (1 + zz / uw) AS high_with,
           (po + zz / (2 * uo) - z * sqrt(po * (1 - po) / uo + zz / (4 * uo * uo))) / (1 + zz / uo) AS low_without,
           (po + zz / (2 * uo) + z * sqrt(po * (1 - po) / uo + zz / (4 * uo * uo))) / (1 + zz / uo) AS high_without
      FROM (SELECT *, rw / uw AS pw, ro / uo AS po, 1.959963984540054::float8 AS z, 1.959963984540054::float8 ^ 2 AS zz
              FROM tested
             WHERE has_both_sides) r
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
       t.p_value,
       t.p_value_method,
       a.p_value_adjusted,
       t.enough_data,
       CASE WHEN NOT t.enough_data THEN 'not_enough_data'
            WHEN a.p_value_adjusted > 0.05 THEN 'no_clear_difference'
            WHEN w.pw > w.po THEN 'buy_again_more_often'
            ELSE 'buy_again_less_often' END AS verdict
  FROM tested t
  LEFT JOIN adjusted a USING (indicator)
  LEFT JOIN wilson w USING (indicator)
