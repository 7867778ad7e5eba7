SELECT count(*) FILTER (WHERE orders <= 0) AS positive_orders FROM expected.user_products
