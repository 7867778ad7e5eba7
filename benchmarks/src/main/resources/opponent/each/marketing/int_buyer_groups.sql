SELECT (users <>
        (SELECT count(*) FROM expected.int_repurchase_features))::int
           AS buyers_match_features
  FROM expected.int_buyer_groups
 WHERE buyer_group = 'all_buyers';

SELECT (repeat_buyers <>
        (SELECT count(*) FROM expected.int_repurchase_features
          WHERE is_repeat))::int
           AS repeat_buyers_match_features
  FROM expected.int_buyer_groups
 WHERE buyer_group = 'all_buyers'
