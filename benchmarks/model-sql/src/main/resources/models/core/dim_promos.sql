SELECT promo_id, true AS known, discount::numeric AS discount, coalesce(status, 'unknown') AS status
  FROM raw.promos
UNION ALL
SELECT DISTINCT o.promo_id, false, NULL::numeric, 'unknown'
  FROM raw.orders o
 WHERE o.promo_id IS NOT NULL AND NOT EXISTS (SELECT FROM raw.promos p WHERE p.promo_id = o.promo_id)
