-- What a model adds up to, and what the rows that it is made of add up to: nothing is lost or counted twice on the way.
SELECT *
  FROM (VALUES
    ('fact_orders: orders, costs and totals',
     (SELECT (count(*), sum(order_cost), sum(shipping_cost), sum(order_total))::text FROM core.fact_orders),
     (SELECT (count(*), sum(order_cost), sum(shipping_cost), sum(order_total))::text FROM raw.orders)),
    ('fact_orders: products and units',
     (SELECT (sum(distinct_products), sum(total_quantity))::text FROM core.fact_orders),
     (SELECT (count(*), sum(quantity))::text FROM raw.order_items JOIN raw.orders USING (order_id))),
    ('fact_order_items: lines and units',
     (SELECT (count(*), sum(quantity))::text FROM core.fact_order_items),
     (SELECT (count(*), sum(quantity))::text FROM raw.order_items)),
    ('dim_order_products: lines and units',
     (SELECT (count(*), sum(quantity))::text FROM core.dim_order_products),
     (SELECT (count(*), sum(quantity))::text FROM raw.order_items)),
    ('fact_user_orders: orders, spend, discount and late deliveries',
     (SELECT (sum(orders), sum(spend), sum(discount), sum(late_deliveries))::text FROM core.fact_user_orders),
     (SELECT (count(*), sum(order_total), sum(discount), count(*) FILTER (WHERE delivered_late))::text
        FROM core.fact_orders WHERE order_number IS NOT NULL)),
    ('fact_user_orders: lines and units',
     (SELECT (sum(items), sum(total_quantity))::text FROM core.fact_user_orders),
     (SELECT (count(*), sum(quantity))::text FROM core.fact_order_items
       WHERE user_id <> '00000000-0000-0000-0000-000000000000')),

    ('int_user_sessions: events, page views and shippings',
     (SELECT (sum(events), sum(page_views), sum(shipped))::text FROM marketing.int_user_sessions),
     (SELECT (count(*), count(*) FILTER (WHERE event_type = 'page_view'),
              count(*) FILTER (WHERE event_type = 'package_shipped'))::text
        FROM raw.events)),
    ('converted_users: sessions and conversions',
     (SELECT (count(*), count(*) FILTER (WHERE conversion_flag))::text FROM marketing.converted_users),
     (SELECT (count(*), count(*) FILTER (WHERE converted))::text FROM marketing.int_user_sessions)),
    ('fact_conversions_daily: sessions, conversions, bounces and abandoned carts',
     (SELECT (sum(sessions), sum(converted_sessions), sum(bounced_sessions), sum(abandoned_sessions))::text
        FROM marketing.fact_conversions_daily),
     (SELECT (count(*), count(*) FILTER (WHERE converted), count(*) FILTER (WHERE bounced),
              count(*) FILTER (WHERE abandoned_cart))::text
        FROM marketing.int_user_sessions)),
    ('fact_promos: orders, discount and revenue',
     (SELECT (sum(orders), sum(first_orders + repeat_orders), sum(discount_given), sum(revenue))::text
        FROM marketing.fact_promos),
     (SELECT (count(*), count(order_number), sum(discount), sum(order_total))::text FROM core.fact_orders)),
    ('int_buyer_groups: all buyers',
     (SELECT (users, repeat_buyers)::text FROM marketing.int_buyer_groups WHERE buyer_group = 'all_buyers'),
     (SELECT (count(*), count(*) FILTER (WHERE is_repeat))::text FROM core.fact_user_orders)),
    ('fact_repurchase_indicators: first products',
     (SELECT sum(users_with)::text
        FROM marketing.fact_repurchase_indicators
       WHERE indicator LIKE 'first\_product:%'),
     (SELECT sum(basket_products)::text FROM marketing.int_repurchase_features)),
    ('fact_repurchase_indicators: states',
     (SELECT sum(users_with)::text FROM marketing.fact_repurchase_indicators WHERE indicator LIKE 'state:%'),
     (SELECT users::text FROM marketing.int_buyer_groups WHERE buyer_group = 'state_known')),

    ('fact_user_sessions: events by type',
     (SELECT (sum(events), sum(page_views), sum(carts), sum(checkouts), sum(shipped))::text
        FROM product.fact_user_sessions),
     (SELECT (count(*), count(*) FILTER (WHERE event_type = 'page_view'),
              count(*) FILTER (WHERE event_type = 'add_to_cart'), count(*) FILTER (WHERE event_type = 'checkout'),
              count(*) FILTER (WHERE event_type = 'package_shipped'))::text
        FROM raw.events)),
    ('fact_activity_hourly: events by type',
     (SELECT (sum(events), sum(page_views), sum(carts), sum(checkouts), sum(shipped))::text
        FROM product.fact_activity_hourly),
     (SELECT (sum(events), sum(page_views), sum(carts), sum(checkouts), sum(shipped))::text
        FROM product.fact_user_sessions)),
    ('fact_page_views: page views and first looks',
     (SELECT (sum(page_views), sum(first_time_viewers))::text FROM product.fact_page_views),
     (SELECT (count(*), count(*) FILTER (WHERE NOT viewed_before))::text FROM product.fact_user_content_pageviews)),
    ('fact_product_sessions_daily: sessions, units and revenue',
     (SELECT (sum(sessions_viewed), sum(sessions_carted), sum(sessions_ordered), sum(units), sum(known_revenue))::text
        FROM product.fact_product_sessions_daily),
     (SELECT (count(*) FILTER (WHERE page_views > 0), count(*) FILTER (WHERE carts > 0),
              count(*) FILTER (WHERE ordered), sum(units), sum(known_revenue))::text
        FROM product.int_user_product_sessions)),
    ('fact_product_sessions_daily: page views and carts',
     (SELECT (sum(page_views), sum(carts))::text FROM product.fact_product_sessions_daily),
     (SELECT (count(*) FILTER (WHERE event_type = 'page_view'),
              count(*) FILTER (WHERE event_type = 'add_to_cart'))::text
        FROM raw.events
       WHERE product_id IS NOT NULL)),
    ('fact_product_orders: orders, units and revenue',
     (SELECT (sum(orders), sum(units), sum(known_revenue))::text FROM product.fact_product_orders),
     (SELECT (count(*), sum(quantity), sum(line_amount))::text FROM core.fact_order_items)),
    ('fact_product_orders: units by status',
     (SELECT sum(units_preparing + units_shipped + units_delivered + units_in_other_status)::text
        FROM product.fact_product_orders),
     (SELECT sum(quantity)::text FROM core.fact_order_items)),
    ('fact_product: orders, buyers, units and revenue',
     (SELECT (sum(orders), sum(buyers), sum(units), sum(known_revenue))::text FROM product.fact_product),
     (SELECT (sum(orders), sum(buyers), sum(units), sum(known_revenue))::text FROM product.fact_product_orders)),
    ('fact_product: page views, carts and sessions',
     (SELECT (sum(page_views), sum(carts), sum(sessions_viewed), sum(sessions_ordered))::text
        FROM product.fact_product),
     (SELECT (sum(page_views), sum(carts), sum(sessions_viewed), sum(sessions_ordered))::text
        FROM product.fact_product_sessions_daily))
  ) AS totals (total, of_model, of_input)
