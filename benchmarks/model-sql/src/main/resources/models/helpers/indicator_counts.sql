-- Who has an indicator, in one pass over the buyers.
WITH figures AS (
    SELECT count(*) FILTER (WHERE days_to_first_order <= 7) AS w1,
           count(*) FILTER (WHERE days_to_first_order <= 7 AND is_repeat) AS r1,
           count(*) FILTER (WHERE days_to_first_order <= 30) AS w2,
           count(*) FILTER (WHERE days_to_first_order <= 30 AND is_repeat) AS r2,
           count(*) FILTER (WHERE days_to_first_order <= 180) AS w3,
           count(*) FILTER (WHERE days_to_first_order <= 180 AND is_repeat) AS r3,
           count(*) FILTER (WHERE sessions >= 2) AS w4,
           count(*) FILTER (WHERE sessions >= 2 AND is_repeat) AS r4,
           count(*) FILTER (WHERE sessions_per_day >= 2) AS w5,
           count(*) FILTER (WHERE sessions_per_day >= 2 AND is_repeat) AS r5,
           count(*) FILTER (WHERE page_views >= 5) AS w6,
           count(*) FILTER (WHERE page_views >= 5 AND is_repeat) AS r6,
           count(*) FILTER (WHERE products_viewed >= 5) AS w7,
           count(*) FILTER (WHERE products_viewed >= 5 AND is_repeat) AS r7,
           count(*) FILTER (WHERE repeat_views > 0) AS w8,
           count(*) FILTER (WHERE repeat_views > 0 AND is_repeat) AS r8,
           count(*) FILTER (WHERE long_visits_without_purchase > 0) AS w9,
           count(*) FILTER (WHERE long_visits_without_purchase > 0 AND is_repeat) AS r9,
           count(*) FILTER (WHERE abandoned_carts > 0) AS w10,
           count(*) FILTER (WHERE abandoned_carts > 0 AND is_repeat) AS r10,
           count(*) FILTER (WHERE bounced_sessions > 0) AS w11,
           count(*) FILTER (WHERE bounced_sessions > 0 AND is_repeat) AS r11,
           count(promo_id) AS w12,
           count(promo_id) FILTER (WHERE is_repeat) AS r12,
           count(promo_id) FILTER (WHERE discount_share >= 0.1) AS w13,
           count(promo_id) FILTER (WHERE discount_share >= 0.1 AND is_repeat) AS r13,
           count(*) FILTER (WHERE basket_products >= 2) AS w14,
           count(*) FILTER (WHERE basket_products >= 2 AND is_repeat) AS r14,
           count(*) FILTER (WHERE basket_units >= 5) AS w15,
           count(*) FILTER (WHERE basket_units >= 5 AND is_repeat) AS r15,
           count(*) FILTER (WHERE basket_cost >= 100) AS w16,
           count(*) FILTER (WHERE basket_cost >= 100 AND is_repeat) AS r16,
           count(*) FILTER (WHERE later_promised_days <= 3) AS w17,
           count(*) FILTER (WHERE later_promised_days <= 3 AND is_repeat) AS r17,
           count(*) FILTER (WHERE later_timeliness = 'late') AS w18,
           count(*) FILTER (WHERE later_timeliness = 'late' AND is_repeat) AS r18,
           count(*) FILTER (WHERE later_timeliness = 'on_time') AS w19,
           count(*) FILTER (WHERE later_timeliness = 'on_time' AND is_repeat) AS r19,
           count(*) FILTER (WHERE later_timeliness = 'early') AS w20,
           count(*) FILTER (WHERE later_timeliness = 'early' AND is_repeat) AS r20,
           count(*) FILTER (WHERE later_came_back) AS w21,
           count(*) FILTER (WHERE later_came_back AND is_repeat) AS r21
      FROM expected.int_repurchase_features
)
SELECT i.*
  FROM figures
 CROSS JOIN LATERAL (
     VALUES ('first_order_within_7_days', 'The first order came within 7 days of the sign-up.',
             'first_order', 'sign_up_known', w1, r1),
            ('first_order_within_30_days', 'The first order came within 30 days of the sign-up.',
             'first_order', 'sign_up_known', w2, r2),
            ('first_order_within_180_days', 'The first order came within 180 days of the sign-up.',
             'first_order', 'sign_up_known', w3, r3),
            ('visited_2_or_more_times', 'The user had two or more sessions up to the first order.',
             'first_order', 'all_buyers', w4, r4),
            ('visited_2_or_more_times_a_day', 'The user had two or more sessions a day up to the first order.',
             'first_order', 'visited', w5, r5),
            ('viewed_5_or_more_pages', 'The user viewed five or more pages up to the first order.',
             'first_order', 'all_buyers', w6, r6),
            ('viewed_5_or_more_products', 'The user viewed five or more different products up to the first order.',
             'first_order', 'all_buyers', w7, r7),
            ('viewed_a_product_again', 'The user viewed a product more than once up to the first order.',
             'first_order', 'all_buyers', w8, r8),
            ('long_visit_without_purchase',
             'A visit of ten minutes or more ended without a purchase before the first order.',
             'first_order', 'all_buyers', w9, r9),
            ('abandoned_cart_before', 'The user left a cart behind before the first order.',
             'first_order', 'all_buyers', w10, r10),
            ('bounced_before', 'A visit bounced before the first order.', 'first_order', 'all_buyers', w11, r11),
            ('promo_on_first_order', 'The first order used a promo.', 'first_order', 'all_buyers', w12, r12),
            ('promo_took_10_percent_or_more', 'A promo took 10 percent or more off the first basket.',
             'first_order', 'all_buyers', w13, r13),
            ('first_basket_of_2_or_more_products', 'The first basket held two or more different products.',
             'first_order', 'all_buyers', w14, r14),
            ('first_basket_of_5_or_more_units', 'The first basket held five or more units.',
             'first_order', 'all_buyers', w15, r15),
            ('first_basket_worth_100_or_more', 'The items of the first basket cost 100.00 or more.',
             'first_order', 'all_buyers', w16, r16),
            ('promised_within_3_days', 'The first order was promised within three days.',
             'later', 'delivery_promised', w17, r17),
            ('first_order_late', 'The first order arrived after its estimate.',
             'later', 'punctuality_known', w18, r18),
            ('first_order_on_time', 'The first order arrived exactly at its estimate.',
             'later', 'punctuality_known', w19, r19),
            ('first_order_early', 'The first order arrived before its estimate.',
             'later', 'punctuality_known', w20, r20),
            ('came_back_to_the_site', 'The user began another session after the first order.',
             'later', 'all_buyers', w21, r21)
 ) i (indicator, description, known_at, applies_to, users_with, repeat_buyers_with)
UNION ALL
SELECT 'state:' || state, 'The first order went to ' || state || '.', 'first_order', 'state_known',
       count(*), count(*) FILTER (WHERE is_repeat)
  FROM expected.int_repurchase_features
 WHERE state IS NOT NULL
 GROUP BY state
UNION ALL
SELECT 'first_product:' || i.product_id, 'The first basket held ' || p.name || '.', 'first_order', 'all_buyers',
       i.users_with, i.repeat_buyers_with
  FROM (SELECT i.product_id, count(*) AS users_with, count(*) FILTER (WHERE f.is_repeat) AS repeat_buyers_with
          FROM expected.int_repurchase_features f
          JOIN expected.int_order_items i ON i.order_id = f.first_order_id
         GROUP BY i.product_id) i
  JOIN expected.dim_products p USING (product_id)
