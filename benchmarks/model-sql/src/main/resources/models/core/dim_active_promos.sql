SELECT promo_id, discount
  FROM expected.dim_promos
 WHERE status = 'active' AND discount IS NOT NULL
