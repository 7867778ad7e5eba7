SELECT promo_id, discount::numeric AS discount
  FROM raw.promos
 WHERE status = 'active'
