-- What an indicator says of one buyer: true, false, or null for a buyer who is not compared.
WITH indicators (indicator, known_at, applies_to, description) AS (
    VALUES
        ('first_order_within_7_days', 'first_order', 'sign_up_known',
         'The first order came within 7 days of the sign-up.'),
        ('first_order_within_30_days', 'first_order', 'sign_up_known',
         'The first order came within 30 days of the sign-up.'),
        ('first_order_within_180_days', 'first_order', 'sign_up_known',
         'The first order came within 180 days of the sign-up.'),
        ('visited_2_or_more_times', 'first_order', 'all_buyers',
         'The user had two or more sessions up to the first order.'),
        ('visited_2_or_more_times_a_day', 'first_order', 'visited',
         'The user had two or more sessions a day up to the first order.'),
        ('viewed_5_or_more_pages', 'first_order', 'all_buyers',
         'The user viewed five or more pages up to the first order.'),
        ('viewed_5_or_more_products', 'first_order', 'all_buyers',
         'The user viewed five or more different products up to the first order.'),
        ('viewed_a_product_again', 'first_order', 'all_buyers',
         'The user viewed a product more than once up to the first order.'),
        ('long_visit_without_purchase', 'first_order', 'all_buyers',
         'A visit of ten minutes or more ended without a purchase before the first order.'),
        ('abandoned_cart_before', 'first_order', 'all_buyers',
         'The user left a cart behind before the first order.'),
        ('bounced_before', 'first_order', 'all_buyers', 'A visit bounced before the first order.'),
        ('promo_on_first_order', 'first_order', 'all_buyers', 'The first order used a promo.'),
        ('promo_took_10_percent_or_more', 'first_order', 'all_buyers',
         'A promo took 10 percent or more off the first basket.'),
        ('first_basket_of_2_or_more_products', 'first_order', 'all_buyers',
         'The first basket held two or more different products.'),
        ('first_basket_of_5_or_more_units', 'first_order', 'all_buyers',
         'The first basket held five or more units.'),
        ('first_basket_worth_100_or_more', 'first_order', 'all_buyers',
         'The items of the first basket cost 100.00 or more.'),
        ('promised_within_3_days', 'later', 'delivery_promised',
         'The first order was promised within three days.'),
        ('first_order_late', 'later', 'punctuality_known', 'The first order arrived after its estimate.'),
        ('first_order_on_time', 'later', 'punctuality_known',
         'The first order arrived exactly at its estimate.'),
        ('first_order_early', 'later', 'punctuality_known', 'The first order arrived before its estimate.'),
        ('came_back_to_the_site', 'later', 'all_buyers',
         'The user began another session after the first order.')
    UNION ALL
    SELECT DISTINCT 'state:' || state, 'first_order', 'state_known', format('The first order went to %s.', state)
      FROM expected.int_repurchase_features
     WHERE state IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'first_product:' || p.product_id, 'first_order', 'all_buyers',
           format('The first basket held %s.', p.name)
      FROM expected.int_repurchase_features f
      JOIN raw.order_items i ON i.order_id = f.first_order_id
      JOIN expected.dim_products p USING (product_id)
), answers (user_id, indicator, has_it, is_repeat) AS (
    SELECT f.user_id, a.indicator, a.has_it, f.is_repeat
      FROM expected.int_repurchase_features f
     CROSS JOIN LATERAL (
         VALUES ('first_order_within_7_days', f.days_to_first_order <= 7),
                ('first_order_within_30_days', f.days_to_first_order <= 30),
                ('first_order_within_180_days', f.days_to_first_order <= 180),
                ('visited_2_or_more_times', f.sessions >= 2),
                ('visited_2_or_more_times_a_day', f.sessions_per_day >= 2),
                ('viewed_5_or_more_pages', f.page_views >= 5),
                ('viewed_5_or_more_products', f.products_viewed >= 5),
                ('viewed_a_product_again', f.repeat_views > 0),
                ('long_visit_without_purchase', f.long_visits_without_purchase > 0),
                ('abandoned_cart_before', f.abandoned_carts > 0),
                ('bounced_before', f.bounced_sessions > 0),
                ('promo_on_first_order', f.promo_id IS NOT NULL),
                -- Without a promo, or off a basket that cost nothing, the answer is no: nothing was taken off.
                ('promo_took_10_percent_or_more',
                 f.promo_id IS NOT NULL AND coalesce(f.discount_share >= 0.1, false)),
                ('first_basket_of_2_or_more_products', f.basket_products >= 2),
                ('first_basket_of_5_or_more_units', f.basket_units >= 5),
                ('first_basket_worth_100_or_more', f.basket_cost >= 100),
                ('promised_within_3_days', f.later_promised_days <= 3),
                ('first_order_late', nullif(f.later_timeliness, 'unknown') = 'late'),
                ('first_order_on_time', nullif(f.later_timeliness, 'unknown') = 'on_time'),
                ('first_order_early', nullif(f.later_timeliness, 'unknown') = 'early'),
                ('came_back_to_the_site', f.later_came_back)
     ) a (indicator, has_it)
    UNION ALL
    SELECT f.user_id, i.indicator, i.indicator = 'state:' || f.state, f.is_repeat
      FROM expected.int_repurchase_features f
      JOIN indicators i ON i.indicator LIKE 'state:%'
    UNION ALL
    SELECT f.user_id,
           i.indicator,
           EXISTS (SELECT
                     FROM raw.order_items o
                    WHERE o.order_id = f.first_order_id AND i.indicator = 'first_product:' || o.product_id),
           f.is_repeat
      FROM expected.int_repurchase_features f
      JOIN indicators i ON i.indicator LIKE 'first\_product:%'
), counts AS (
    SELECT i.*,
           count(*) FILTER (WHERE a.has_it) AS users_with,
           count(*) FILTER (WHERE a.has_it AND a.is_repeat) AS repeat_buyers_with,
           count(*) FILTER (WHERE NOT a.has_it) AS users_without,
           count(*) FILTER (WHERE NOT a.has_it AND a.is_repeat) AS repeat_buyers_without
      FROM indicators i
      LEFT JOIN answers a USING (indicator)
     GROUP BY i.indicator, i.known_at, i.applies_to, i.description
), comparable AS (
    SELECT *,
           users_with > 0 AND users_without > 0 AS has_both_sides,
           repeat_buyers_with + repeat_buyers_without > 0
               AND repeat_buyers_with + repeat_buyers_without < users_with + users_without AS has_both_outcomes,
           -- The least of the four counts that are expected when both sides have the same rate.
           least(users_with, users_without)
               * least(repeat_buyers_with + repeat_buyers_without,
                       users_with + users_without - repeat_buyers_with - repeat_buyers_without)::numeric
               / nullif(users_with + users_without, 0) AS least_expected
      FROM counts
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
      FROM comparable
), ranked AS (
    -- Benjamini and Hochberg, among the indicators that are known at the same time and have enough data.
    SELECT indicator,
           p_value * count(*) OVER (PARTITION BY known_at)
               / count(*) OVER (PARTITION BY known_at ORDER BY p_value) AS scaled,
           known_at,
           p_value
      FROM tested
     WHERE enough_data
), adjusted AS (
    SELECT indicator,
           least(1, min(scaled) OVER (PARTITION BY known_at ORDER BY p_value DESC)) AS p_value_adjusted
      FROM ranked
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
       -- Of the exact rates, not of the rounded ones.
       round((t.repeat_buyers_with * t.users_without - t.repeat_buyers_without * t.users_with)::numeric
                 / nullif(t.users_with * t.users_without, 0), 6) AS rate_difference,
       round((t.repeat_buyers_with * t.users_without)::numeric
                 / nullif(t.repeat_buyers_without * t.users_with, 0), 6) AS lift,
       -- Newcombe's hybrid score interval: the ends of the two Wilson intervals that are farthest apart.
       CASE WHEN t.has_both_sides
            THEN r.with_rate - r.without_rate
                     - sqrt((r.with_rate - expected.wilson(t.repeat_buyers_with, t.users_with, -1)) ^ 2
                            + (expected.wilson(t.repeat_buyers_without, t.users_without, 1) - r.without_rate) ^ 2)
           END AS difference_low,
       CASE WHEN t.has_both_sides
            THEN r.with_rate - r.without_rate
                     + sqrt((expected.wilson(t.repeat_buyers_with, t.users_with, 1) - r.with_rate) ^ 2
                            + (r.without_rate - expected.wilson(t.repeat_buyers_without, t.users_without, -1)) ^ 2)
           END AS difference_high,
       t.p_value::double precision AS p_value,
       t.p_value_method,
       a.p_value_adjusted::double precision AS p_value_adjusted,
       t.enough_data,
       CASE WHEN NOT t.enough_data THEN 'not_enough_data'
            WHEN a.p_value_adjusted > 0.05 THEN 'no_clear_difference'
            WHEN r.with_rate > r.without_rate THEN 'buy_again_more_often'
            ELSE 'buy_again_less_often' END AS verdict
  FROM tested t
  LEFT JOIN adjusted a USING (indicator)
 CROSS JOIN LATERAL (
     SELECT t.repeat_buyers_with::double precision / nullif(t.users_with, 0) AS with_rate,
            t.repeat_buyers_without::double precision / nullif(t.users_without, 0) AS without_rate
 ) r
