WITH figures AS (
    SELECT count(*) AS all_buyers,
           count(*) FILTER (WHERE is_repeat) AS all_repeat,
           count(days_to_first_order) AS sign_up,
           count(days_to_first_order) FILTER (WHERE is_repeat) AS sign_up_repeat,
           count(*) FILTER (WHERE sessions > 0) AS visited,
           count(*) FILTER (WHERE sessions > 0 AND is_repeat) AS visited_repeat,
           count(state) AS state,
           count(state) FILTER (WHERE is_repeat) AS state_repeat,
           count(later_promised_days) AS promised,
           count(later_promised_days) FILTER (WHERE is_repeat) AS promised_repeat,
           count(*) FILTER (WHERE later_timeliness <> 'unknown') AS punctual,
           count(*) FILTER (WHERE later_timeliness <> 'unknown' AND is_repeat) AS punctual_repeat
      FROM expected.int_repurchase_features
)
SELECT g.buyer_group,
       g.users,
       g.repeat_buyers,
       round(g.repeat_buyers::numeric / nullif(g.users, 0), 6) AS repeat_rate
  FROM figures
 CROSS JOIN LATERAL (
     VALUES ('all_buyers', all_buyers, all_repeat),
            ('sign_up_known', sign_up, sign_up_repeat),
            ('visited', visited, visited_repeat),
            ('state_known', state, state_repeat),
            ('delivery_promised', promised, promised_repeat),
            ('punctuality_known', punctual, punctual_repeat)
 ) g (buyer_group, users, repeat_buyers)
