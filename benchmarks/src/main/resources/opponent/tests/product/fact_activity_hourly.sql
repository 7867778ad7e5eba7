WITH hours AS (
    SELECT count(*) FILTER (WHERE NOT (0 < active_users AND active_users <= active_sessions))
               AS active_users_have_sessions,
           coalesce(sum(events), 0) AS events,
           coalesce(sum(page_views), 0) AS page_views,
           coalesce(sum(carts), 0) AS carts,
           coalesce(sum(checkouts), 0) AS checkouts,
           coalesce(sum(shipped), 0) AS shipped
      FROM expected.fact_activity_hourly
)
SELECT h.active_users_have_sessions,
       (h.events <> s.events)::int AS events_match_source,
       (h.page_views <> f.page_views)::int AS page_views_match_sessions,
       (h.carts <> f.carts)::int AS carts_match_sessions,
       (h.checkouts <> f.checkouts)::int AS checkouts_match_sessions,
       (h.shipped <> f.shipped)::int AS shipped_match_sessions
  FROM hours h, expected.source_counts s, checks.fact_user_sessions f
