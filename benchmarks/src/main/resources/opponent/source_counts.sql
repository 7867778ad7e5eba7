-- What the reconciliations with the shop's tables need, counted once.
SELECT (SELECT count(*) FROM raw.users) AS users,
       (SELECT count(*) FROM raw.products) AS products,
       (SELECT count(*) FROM raw.promos) AS promos,
       (SELECT count(*) FROM raw.orders) AS orders,
       (SELECT count(*) FROM raw.order_items) AS order_items,
       (SELECT count(*) FROM raw.events) AS events
