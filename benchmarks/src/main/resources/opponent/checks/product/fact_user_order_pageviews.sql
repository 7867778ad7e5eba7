SELECT count(*) FILTER (WHERE event_type NOT IN ('checkout', 'package_shipped')) AS accepted_values_event_type,
       count(*) FILTER (WHERE order_id IS NULL) AS not_null_order_id,
       count(*) FILTER (WHERE event_type = 'checkout') AS checkouts,
       count(*) FILTER (WHERE event_type = 'package_shipped') AS shipped
  FROM expected.fact_user_order_pageviews
