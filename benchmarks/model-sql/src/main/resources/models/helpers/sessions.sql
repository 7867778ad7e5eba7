-- Both session models are made of these.
SELECT user_id,
       session_id,
       coalesce(min(started_at), min(first_event_at)) AS started_at,
       coalesce(max(ended_at), min(first_event_at)) AS ended_at,
       min(first_event_at) AS first_event_at,
       max(last_event_at) AS last_event_at,
       sum(events)::int AS events,
       sum(page_views)::int AS page_views,
       sum(carts)::int AS carts,
       sum(checkouts)::int AS checkouts,
       sum(shipped)::int AS shipped,
       count(product_id)::int AS distinct_products
  FROM expected.session_products
 GROUP BY user_id, session_id
