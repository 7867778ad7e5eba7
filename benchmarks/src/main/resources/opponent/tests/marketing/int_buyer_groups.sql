SELECT (g.users <> f.rows)::int AS buyers_match_features,
       (g.repeat_buyers <> f.repeat_rows)::int AS repeat_buyers_match_features
  FROM expected.int_buyer_groups g, checks.int_repurchase_features f
 WHERE g.buyer_group = 'all_buyers'
