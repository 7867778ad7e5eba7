SELECT o.order_id,
       coalesce(o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       o.promo_id,
       o.created_at,
       o.status,
       o.order_cost,
       o.shipping_cost,
       CASE WHEN o.promo_id IS NULL THEN 0 ELSE p.discount END::numeric AS discount,
       false AS discount_inferred,
       o.order_total,
       CASE WHEN b.order_id IS NULL THEN 0 ELSE b.items_amount END AS items_amount,
       coalesce(b.products, 0) AS distinct_products,
       coalesce(b.units, 0) AS total_quantity,
       o.tracking_id,
       o.shipping_service,
       o.estimated_delivery_at,
       o.delivered_at,
       o.address_id,
       CASE WHEN length(a.zipcode) < 5 AND coalesce(a.country, 'United States') = 'United States'
            THEN lpad(a.zipcode, 5, '0') ELSE a.zipcode END AS ship_to_zip_code,
       a.state AS ship_to_state,
       a.country AS ship_to_country
  FROM raw.orders o
  LEFT JOIN raw.promos p USING (promo_id)
  LEFT JOIN raw.addresses a USING (address_id)
  LEFT JOIN expected.baskets b USING (order_id)
