WITH active AS (
    SELECT promo_id, discount::numeric AS discount, valid_from, coalesce(valid_to, 'infinity') AS valid_to,
           lag(valid_to) OVER of_promo = valid_from AND lag(discount) OVER of_promo IS NOT DISTINCT FROM discount AS goes_on
      FROM raw.promos_snapshot
     WHERE status = 'active'
    WINDOW of_promo AS (PARTITION BY promo_id ORDER BY valid_from)
), periods AS (
    SELECT *, count(*) FILTER (WHERE goes_on IS NOT TRUE) OVER (PARTITION BY promo_id ORDER BY valid_from) AS period
      FROM active
)
SELECT promo_id,
       period::integer AS period,
       min(discount) AS discount,
       nullif(min(valid_from), '-infinity') AS valid_from,
       nullif(max(valid_to), 'infinity') AS valid_until
  FROM periods
 GROUP BY promo_id, period
