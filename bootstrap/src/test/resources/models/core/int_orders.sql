WITH baskets AS (
    SELECT i.order_id,
           -- One unknown price makes the sum unknown: a sum of the others would be too small.
           CASE WHEN bool_and(p.price IS NOT NULL) THEN sum(i.quantity * p.price) END AS items_amount,
           bool_or(p.price IS NULL) AS price_is_unknown,
           count(*) AS products,
           sum(i.quantity) AS units
      FROM raw.order_items i
      LEFT JOIN raw.products p USING (product_id)
     GROUP BY i.order_id
)
SELECT o.order_id,
       o.user_id,
       o.promo_id,
       o.created_at,
       o.status,
       o.order_cost,
       o.shipping_cost,
       CASE
           WHEN o.promo_id IS NULL THEN 0
           -- A promo that no row has tells no discount; the order's own figures do.
           WHEN p.promo_id IS NULL THEN o.order_cost + o.shipping_cost - o.order_total
           ELSE p.discount
       END AS discount,
       o.order_total,
       CASE WHEN NOT coalesce(b.price_is_unknown, false) THEN coalesce(b.items_amount, 0) END AS items_amount,
       coalesce(b.products, 0) AS distinct_products,
       coalesce(b.units, 0) AS total_quantity,
       o.tracking_id,
       o.shipping_service,
       o.estimated_delivery_at,
       o.delivered_at,
       o.address_id,
       lpad(a.zipcode::text, greatest(5, length(a.zipcode::text)), '0') AS ship_to_zip_code,
       a.state AS ship_to_state,
       a.country AS ship_to_country
  FROM raw.orders o
  LEFT JOIN raw.promos p USING (promo_id)
  LEFT JOIN raw.addresses a USING (address_id)
  LEFT JOIN baskets b USING (order_id)
