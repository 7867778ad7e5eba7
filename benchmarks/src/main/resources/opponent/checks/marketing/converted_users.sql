SELECT count(*) AS rows,
       count(*) FILTER (WHERE conversion_flag AND order_id IS NULL) AS not_null_order_id_where_converted
  FROM expected.converted_users
