SELECT count(*) FILTER (WHERE NOT (page_views > 0 OR carts > 0 OR ordered)) AS sessions_touch_their_products,
       coalesce(sum(page_views), 0) AS page_views,
       coalesce(sum(carts), 0) AS carts,
       coalesce(sum(units), 0) AS units,
       coalesce(sum(known_revenue), 0) AS revenue,
       count(*) FILTER (WHERE ordered) AS ordered
  FROM expected.int_user_product_sessions
