-- The promos, and a row for whatever else orders name.
WITH named AS (
    SELECT promo_id FROM raw.promos
    UNION
    SELECT promo_id FROM raw.orders WHERE promo_id IS NOT NULL
)
SELECT n.promo_id,
       p.promo_id IS NOT NULL AS known,
       p.discount::numeric AS discount,
       coalesce(p.status, 'unknown') AS status
  FROM named n
  LEFT JOIN raw.promos p USING (promo_id)
