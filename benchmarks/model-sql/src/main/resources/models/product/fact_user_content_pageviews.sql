SELECT e.event_id,
       coalesce(e.user_id, o.user_id, '00000000-0000-0000-0000-000000000000') AS user_id,
       e.session_id,
       e.created_at AS viewed_at,
       e.page_url,
       e.product_id,
       coalesce(p.name, '(unknown)') AS product_name,
       p.price,
       p.inventory,
       coalesce(p.inventory <= 50, false) AS low_stock,
       row_number() OVER (
           -- A session without a user is a visitor of its own.
           PARTITION BY coalesce(e.user_id, o.user_id, e.session_id), e.product_id
           ORDER BY e.created_at, e.event_id) > 1 AS viewed_before
  FROM raw.events e
  LEFT JOIN expected.session_owners o ON e.user_id IS NULL AND o.session_id = e.session_id
  LEFT JOIN raw.products p USING (product_id)
 WHERE e.event_type = 'page_view' AND e.product_id IS NOT NULL
