WITH products AS (
    SELECT product_id,
           count(*) AS orders,
           sum(quantity) AS units,
           coalesce(sum(quantity) FILTER (WHERE order_status = 'preparing'), 0) AS units_preparing,
           coalesce(sum(quantity) FILTER (WHERE order_status = 'shipped'), 0) AS units_shipped,
           coalesce(sum(quantity) FILTER (WHERE order_status = 'delivered'), 0) AS units_delivered,
           coalesce(sum(line_amount), 0) AS known_revenue,
           count(*) - count(line_amount) AS unpriced_lines,
           min(ordered_at) AS first_ordered_at,
           max(ordered_at) AS last_ordered_at
      FROM expected.fact_order_items
     GROUP BY product_id
), buyers AS (
    SELECT product_id, count(*) AS buyers, count(*) FILTER (WHERE orders >= 2) AS repeat_buyers
      FROM expected.user_products
     GROUP BY product_id
)
SELECT o.*,
       CASE WHEN o.unpriced_lines = 0 THEN o.known_revenue END AS revenue,
       o.units - o.units_preparing - o.units_shipped - o.units_delivered AS units_in_other_status,
       coalesce(b.buyers, 0) AS buyers,
       coalesce(b.repeat_buyers, 0) AS repeat_buyers,
       coalesce(p.name, '(unknown)') AS product_name,
       round(o.units::numeric / o.orders, 6) AS average_units_per_order
  FROM products o
  LEFT JOIN buyers b USING (product_id)
  LEFT JOIN raw.products p USING (product_id)
