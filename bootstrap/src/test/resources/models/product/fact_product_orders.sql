-- All orders, whether they came from a session or not, and the items of orders that no row has.
WITH lines AS (
    SELECT i.order_id, i.product_id, i.quantity, o.user_id, o.status, o.created_at, i.quantity * p.price AS amount
      FROM raw.order_items i
      LEFT JOIN raw.orders o USING (order_id)
      LEFT JOIN raw.products p USING (product_id)
), products AS (
    SELECT product_id,
           count(*) AS orders,
           sum(quantity) AS units,
           coalesce(sum(quantity) FILTER (WHERE status = 'preparing'), 0) AS units_preparing,
           coalesce(sum(quantity) FILTER (WHERE status = 'shipped'), 0) AS units_shipped,
           coalesce(sum(quantity) FILTER (WHERE status = 'delivered'), 0) AS units_delivered,
           coalesce(sum(quantity)
               FILTER (WHERE status IS NULL OR status NOT IN ('preparing', 'shipped', 'delivered')), 0)
               AS units_in_other_status,
           coalesce(sum(amount), 0) AS revenue,
           min(created_at) AS first_ordered_at,
           max(created_at) AS last_ordered_at
      FROM lines
     GROUP BY product_id
), buyers AS (
    -- An order that no row has is nobody's.
    SELECT product_id, count(*) AS buyers, count(*) FILTER (WHERE orders >= 2) AS repeat_buyers
      FROM (SELECT product_id, user_id, count(*) AS orders
              FROM lines
             WHERE user_id <> '00000000-0000-0000-0000-000000000000'
             GROUP BY product_id, user_id) b
     GROUP BY product_id
)
SELECT o.*,
       coalesce(b.buyers, 0) AS buyers,
       coalesce(b.repeat_buyers, 0) AS repeat_buyers,
       coalesce(p.name, '(unknown)') AS product_name,
       round(o.units::numeric / o.orders, 6) AS average_units_per_order
  FROM products o
  LEFT JOIN buyers b USING (product_id)
  LEFT JOIN raw.products p USING (product_id)
