SELECT promo_id, discount
  FROM opponent.dim_promos
 WHERE status = 'active' AND discount IS NOT NULL
