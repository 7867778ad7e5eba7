WITH members AS (
    SELECT g.buyer_group, f.is_repeat
      FROM expected.int_repurchase_features f
     CROSS JOIN LATERAL (
         VALUES ('all_buyers', true),
                ('sign_up_known', f.days_to_first_order IS NOT NULL),
                ('visited', f.sessions > 0),
                ('state_known', f.state IS NOT NULL),
                ('delivery_promised', f.later_promised_days IS NOT NULL),
                ('punctuality_known', f.later_timeliness <> 'unknown')
     ) g (buyer_group, is_member)
     WHERE g.is_member
)
SELECT buyer_group,
       count(*) AS users,
       count(*) FILTER (WHERE is_repeat) AS repeat_buyers,
       round(count(*) FILTER (WHERE is_repeat)::numeric / count(*), 6) AS repeat_rate
  FROM members
 GROUP BY buyer_group
