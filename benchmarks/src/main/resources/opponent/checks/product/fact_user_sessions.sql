SELECT count(*) FILTER (WHERE length_seconds < 0) AS not_negative_length_seconds,
       count(*) FILTER (WHERE events <= 0) AS positive_events,
       count(*) FILTER (WHERE events <> page_views + carts + checkouts + shipped) AS event_types_known,
       count(*) FILTER (WHERE page_views_before_sign_up <> 0) AS no_page_view_before_sign_up,
       count(*) FILTER (WHERE checkouts_without_order <> 0) AS checkouts_have_an_order_of_the_user,
       (max(last_event_at) < now() - interval '2 days')::int AS fresh_last_event_at,
       coalesce(sum(events), 0) AS events,
       coalesce(sum(page_views), 0) AS page_views,
       coalesce(sum(carts), 0) AS carts,
       coalesce(sum(checkouts), 0) AS checkouts,
       coalesce(sum(shipped), 0) AS shipped
  FROM expected.fact_user_sessions
