-- A small shop in which everything happens that should not, or that is easily counted wrong.

-- Ids are called by what they stand for. Where their order matters they are written out.
CREATE FUNCTION id(name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(name)::uuid $$;

INSERT INTO raw.addresses (address_id, address, zipcode, state, country) VALUES
    (id('home of Ada'), '1 Fern Street', '6105', 'Connecticut', 'United States'),
    (id('home of Bo'), '2 Moss Lane', '92056', 'California', 'United States'),
    (id('office'), '3 Ivy Plaza', '1010', 'California', 'Austria'),
    -- Little is known of it.
    (id('somewhere'), NULL, NULL, NULL, 'United States');

INSERT INTO raw.users (user_id, first_name, last_name, email, phone_number, created_at, updated_at, address_id) VALUES
    (id('Ada'), 'Ada', 'Fern', 'ada@example.org', '555-010-0001', '2021-01-01T00:00:00Z',
     '2021-01-02T00:00:00Z', id('home of Ada')),
    (id('Bo'), 'Bo', 'Moss', 'bo@example.org', '555-010-0002', '2021-02-01T12:00:00Z', '2021-02-01T12:00:00Z',
     id('home of Bo')),
    -- No row has the address.
    (id('Cy'), 'Cy', 'Ivy', 'cy@example.org', '555-010-0003', '2021-01-15T00:00:00.25Z',
     '2021-01-15T00:00:01Z', id('nowhere')),
    -- Signs up only after a first order and some page views.
    (id('Di'), 'Di', 'Reed', 'di@example.org', '555-010-0004', '2021-02-05T00:00:00Z', '2021-02-05T00:00:00Z',
     id('home of Bo')),
    -- Signs up in the very instant of the first order, without ever having been on the site.
    (id('Ed'), 'Ed', 'Sage', 'ed@example.org', '555-010-0005', '2021-02-06T10:00:00Z', '2021-02-06T10:00:00Z',
     id('home of Ada')),
    -- Looks, and never orders.
    (id('Flo'), 'Flo', 'Dill', 'flo@example.org', '555-010-0006', '2021-01-20T00:00:00Z',
     '2021-01-20T00:00:00Z', id('home of Ada')),
    -- Neither looks nor orders.
    (id('Gus'), 'Gus', 'Rue', 'gus@example.org', '555-010-0007', '2021-01-20T00:00:00Z',
     '2021-01-20T00:00:00Z', id('home of Ada')),
    -- Known by id alone, and by first name and country.
    (id('Hal'), NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (id('Ida'), 'Ida', NULL, NULL, NULL, '2021-01-20T00:00:00Z', NULL, id('somewhere'));

INSERT INTO raw.promos (promo_id, discount, status) VALUES
    ('spring sale', 10, 'active'),
    ('never used', 5, 'inactive'),
    ('Odd', 3, 'paused'),
    -- What it takes off, and whether it can be used, is not known.
    ('mystery', NULL, NULL);

INSERT INTO raw.products (product_id, name, price, inventory) VALUES
    (id('Fern'), 'Fern', 10.00, 50),
    (id('Moss'), 'Moss', 0.99, 51),
    (id('Ivy'), 'Ivy', 33.33, 0),
    -- Nobody looks at it, nobody buys it.
    (id('Cactus'), 'Cactus', 99.99, 7),
    -- Nothing is known of it.
    (id('Seed'), NULL, NULL, NULL);

INSERT INTO raw.orders (order_id, user_id, promo_id, address_id, created_at, order_cost, shipping_cost, order_total,
                        tracking_id, shipping_service, estimated_delivery_at, delivered_at, status) VALUES
    -- Two orders in the same instant: the one whose id is less, taken as unsigned bytes, is the first.
    ('7f000000-0000-4000-8000-000000000001', id('Ada'), 'spring sale', id('home of Ada'), '2021-02-03T12:00:00Z',
     20.99, 5.00, 15.99, 'T1', 'ups', '2021-02-05T12:00:00Z', '2021-02-05T12:00:00Z', 'delivered'),
    ('80000000-0000-4000-8000-000000000001', id('Ada'), NULL, id('office'), '2021-02-03T12:00:00Z',
     33.33, 0.00, 33.33, 'T2', 'usps', '2021-02-05T12:00:00Z', '2021-02-05T12:00:00.000001Z', 'delivered'),
    -- The last second of a day; late by a split second; with a promo that no row has.
    (id('Ada: last'), id('Ada'), 'gone', id('home of Ada'), '2021-02-04T23:59:59.999999Z',
     10.00, 2.50, 9.25, 'T3', 'dhl', '2021-02-08T00:00:00.5Z', '2021-02-08T00:00:00.25Z', 'delivered'),
    -- Delivered, and nobody knows what was promised. The carrier's estimate is missing, the delivery is not.
    (id('Bo: first'), id('Bo'), NULL, id('nowhere'), '2021-02-04T00:30:00Z',
     66.66, 1.11, 67.77, 'T4', 'ups', NULL, '2021-02-06T00:30:00.333Z', 'delivered'),
    -- Still being made ready, promised to a split second; holds a product that no row has.
    (id('Cy: first'), id('Cy'), 'spring sale', id('office'), '2021-02-04T00:00:00.5Z',
     50.00, 4.00, 44.00, NULL, NULL, '2021-02-07T00:00:00.75Z', NULL, 'preparing'),
    -- Before its user signed up; an unknown status; free of charge.
    (id('Di: first'), id('Di'), 'Odd', id('home of Bo'), '2021-02-04T10:00:00Z',
     0.00, 3.00, 0.00, NULL, NULL, NULL, NULL, 'returned'),
    -- Came without a session, and without an item.
    (id('Ed: first'), id('Ed'), NULL, id('home of Ada'), '2021-02-06T10:00:00Z',
     0.00, 0.00, 0.00, 'T5', 'ups', '2021-02-09T10:00:00Z', NULL, 'shipped'),
    -- Of users that no row has.
    (id('Missing: first'), id('Missing'), NULL, id('nowhere'), '2021-02-03T00:00:00Z',
     10.00, 1.00, 11.00, 'T6', 'ups', '2021-02-05T00:00:00Z', '2021-02-06T00:00:00Z', 'delivered'),
    (id('Missing: second'), id('Missing'), NULL, id('home of Bo'), '2021-02-03T00:00:00.000001Z',
     10.00, 1.00, 11.00, 'T7', 'ups', '2021-02-05T00:00:00Z', '2021-02-04T00:00:00Z', 'delivered'),
    -- Of users who are hardly known, with what is hardly known.
    (id('Hal: first'), id('Hal'), 'mystery', id('somewhere'), '2021-02-03T01:00:00Z',
     7.00, 1.00, 6.00, NULL, NULL, NULL, NULL, 'preparing'),
    -- Of nobody: two with lines, one of them late and to no address, one without a line.
    (id('nobody: first'), NULL, 'spring sale', NULL, '2021-02-03T02:00:00Z',
     20.00, 1.00, 11.00, 'T8', 'ups', '2021-02-05T00:00:00Z', '2021-02-06T00:00:00Z', 'delivered'),
    (id('nobody: second'), NULL, NULL, id('office'), '2021-02-03T02:00:00Z',
     10.00, 0.00, 10.00, NULL, NULL, NULL, NULL, 'preparing'),
    (id('nobody: third'), NULL, NULL, id('nowhere'), '2021-02-03T03:00:00Z',
     0.00, 0.00, 0.00, NULL, NULL, NULL, NULL, 'preparing');

INSERT INTO raw.order_items (order_id, product_id, quantity) VALUES
    ('7f000000-0000-4000-8000-000000000001', id('Fern'), 2),
    ('7f000000-0000-4000-8000-000000000001', id('Moss'), 1),
    ('80000000-0000-4000-8000-000000000001', id('Ivy'), 1),
    (id('Ada: last'), id('Fern'), 1),
    (id('Bo: first'), id('Ivy'), 2),
    (id('Cy: first'), id('Fern'), 5),
    (id('Cy: first'), id('Deleted'), 3),
    -- A basket without a unit has no shares.
    (id('Di: first'), id('Moss'), 0),
    (id('Missing: first'), id('Fern'), 1),
    (id('Missing: second'), id('Fern'), 1),
    (id('Hal: first'), id('Seed'), 4),
    -- One of the lines names no product.
    (id('nobody: first'), id('Fern'), 2),
    (id('nobody: first'), '00000000-0000-0000-0000-000000000000', 1),
    (id('nobody: second'), id('Fern'), 1),
    -- No row has the order.
    (id('lost order'), id('Ivy'), 4),
    (id('lost order'), id('Never listed'), 1);

INSERT INTO raw.events (event_id, session_id, user_id, page_url, created_at, event_type, order_id, product_id) VALUES
    -- Two looks at one product in the same instant: the first is the one whose id is less, taken as unsigned bytes.
    ('7f000000-0000-4000-8000-0000000000e1', id('Ada 1'), id('Ada'), '/fern', '2021-02-03T11:00:00Z',
     'page_view', NULL, id('Fern')),
    ('80000000-0000-4000-8000-0000000000e1', id('Ada 1'), id('Ada'), '/fern', '2021-02-03T11:00:00Z',
     'page_view', NULL, id('Fern')),
    -- Carted and left, half an hour to the second before the first order.
    (id('e03'), id('Ada 1'), id('Ada'), '/fern', '2021-02-03T11:30:00Z', 'add_to_cart', NULL, id('Fern')),
    -- Two checkouts in the same instant, each with its order; the first of them is checked out once more.
    ('7f000000-0000-4000-8000-0000000000e4', id('Ada 2'), id('Ada'), '/checkout', '2021-02-03T12:00:00Z',
     'checkout', '80000000-0000-4000-8000-000000000001', NULL),
    ('80000000-0000-4000-8000-0000000000e4', id('Ada 2'), id('Ada'), '/checkout', '2021-02-03T12:00:00Z',
     'checkout', '7f000000-0000-4000-8000-000000000001', NULL),
    (id('e06'), id('Ada 2'), id('Ada'), '/checkout', '2021-02-03T12:00:59Z', 'checkout',
     '80000000-0000-4000-8000-000000000001', NULL),
    (id('e07'), id('Ada 2'), id('Ada'), '/shipping', '2021-02-04T00:10:00Z', 'package_shipped',
     '7f000000-0000-4000-8000-000000000001', NULL),
    -- The same order is checked out in a second session too, which is shipped nothing.
    (id('e08'), id('Ada 3'), id('Ada'), '/ivy', '2021-02-03T13:00:00Z', 'page_view', NULL, id('Ivy')),
    (id('e09'), id('Ada 3'), id('Ada'), '/checkout', '2021-02-03T13:05:00Z', 'checkout',
     '80000000-0000-4000-8000-000000000001', NULL),
    -- A session across midnight, with looks on both days and one at midnight itself.
    (id('e10'), id('Ada 4'), id('Ada'), '/moss', '2021-02-03T23:59:30Z', 'page_view', NULL, id('Moss')),
    (id('e11'), id('Ada 4'), id('Ada'), '/moss', '2021-02-04T00:00:00Z', 'page_view', NULL, id('Moss')),
    (id('e12'), id('Ada 4'), id('Ada'), '/fern', '2021-02-04T00:00:10Z', 'page_view', NULL, id('Fern')),

    -- One minute to the second is no bounce; a millionth less is.
    (id('e20'), id('Flo 1'), id('Flo'), '/', '2021-02-03T10:00:00Z', 'page_view', NULL, NULL),
    (id('e21'), id('Flo 1'), id('Flo'), '/fern', '2021-02-03T10:01:00Z', 'page_view', NULL, id('Fern')),
    (id('e22'), id('Flo 2'), id('Flo'), '/', '2021-02-03T11:00:00Z', 'page_view', NULL, NULL),
    (id('e23'), id('Flo 2'), id('Flo'), '/fern', '2021-02-03T11:00:59.999999Z', 'page_view', NULL, id('Fern')),
    -- An event of a type that nobody knows lengthens no visit.
    (id('e24'), id('Flo 2'), id('Flo'), '/wish', '2021-02-03T11:20:00Z', 'add_to_wishlist', NULL, id('Cactus')),
    -- Short, but carted a product that no row has.
    (id('e25'), id('Flo 3'), id('Flo'), '/gone', '2021-02-04T11:00:00Z', 'add_to_cart', NULL, id('Only in an event')),

    -- Looks before the log-in: from before the sign-up, at what others see later, and after the first user event.
    (id('e26'), id('Flo 4'), NULL, '/fern', '2021-01-19T23:50:00Z', 'page_view', NULL, id('Fern')),
    (id('e27'), id('Flo 4'), id('Flo'), '/moss', '2021-01-20T00:00:00Z', 'page_view', NULL, id('Moss')),
    (id('e28'), id('Flo 4'), NULL, '/moss', '2021-01-20T00:05:00Z', 'page_view', NULL, id('Moss')),
    (id('e29'), id('Flo 4'), NULL, '/cart', '2021-01-20T00:06:00Z', 'add_to_cart', NULL, id('Fern')),
    (id('e90'), id('Cy 4'), NULL, '/fern', '2021-02-03T23:30:00Z', 'page_view', NULL, id('Fern')),
    (id('e91'), id('Cy 4'), id('Cy'), '/ivy', '2021-02-03T23:31:00Z', 'page_view', NULL, id('Ivy')),
    -- Of a user that no row has; with a shipping that names nobody.
    (id('e92'), id('Missing 3'), NULL, '/fern', '2021-02-02T21:00:00Z', 'page_view', NULL, id('Fern')),
    (id('e93'), id('Missing 3'), id('Missing'), '/checkout', '2021-02-02T21:01:00Z', 'checkout',
     id('Missing: second'), NULL),
    (id('e94'), id('Missing 3'), NULL, '/shipping', '2021-02-03T09:00:00Z', 'package_shipped',
     id('Missing: second'), NULL),

    -- Two users, and somebody without one, in one session.
    (id('e30'), id('shared'), id('Bo'), '/ivy', '2021-02-03T22:00:00Z', 'page_view', NULL, id('Ivy')),
    (id('e31'), id('shared'), id('Flo'), '/ivy', '2021-02-03T22:00:01Z', 'page_view', NULL, id('Ivy')),
    (id('e32'), id('shared'), NULL, '/ivy', '2021-02-03T22:00:02Z', 'page_view', NULL, id('Ivy')),
    (id('e33'), id('shared'), id('Bo'), '/ivy', '2021-02-03T22:10:00Z', 'page_view', NULL, id('Ivy')),

    -- Visits that overlap: the first goes on after the second began, until just before the order.
    (id('e34'), id('Bo 2'), id('Bo'), '/ivy', '2021-02-04T00:00:00Z', 'page_view', NULL, id('Ivy')),
    (id('e35'), id('Bo 3'), id('Bo'), '/ivy', '2021-02-04T00:10:00Z', 'add_to_cart', NULL, id('Ivy')),
    (id('e36'), id('Bo 2'), id('Bo'), '/ivy', '2021-02-04T00:20:00Z', 'page_view', NULL, id('Ivy')),
    -- Checks out a minute after the order was placed, and somebody else's order with it.
    (id('e37'), id('Bo 3'), id('Bo'), '/checkout', '2021-02-04T00:31:00Z', 'checkout', id('Bo: first'), NULL),
    (id('e38'), id('Bo 3'), id('Bo'), '/checkout', '2021-02-04T00:32:00Z', 'checkout', id('Cy: first'), NULL),
    -- The shipping, in a session of its own, is no visit.
    (id('e39'), id('Bo 4'), id('Bo'), '/shipping', '2021-02-04T06:00:00Z', 'package_shipped', id('Bo: first'), NULL),
    (id('e40'), id('Bo 4'), id('Bo'), '/shipping', '2021-02-04T06:30:00Z', 'package_shipped', id('Bo: first'), NULL),

    -- A checkout that names no order, one that names an order which no row has, and then the right one.
    (id('e50'), id('Cy 1'), id('Cy'), '/fern', '2021-02-03T23:40:00.25Z', 'page_view', NULL, id('Fern')),
    (id('e51'), id('Cy 1'), id('Cy'), '/gone', '2021-02-03T23:50:00.25Z', 'add_to_cart', NULL, id('Deleted')),
    (id('e52'), id('Cy 2'), id('Cy'), '/checkout', '2021-02-04T00:00:00.1Z', 'checkout', NULL, NULL),
    (id('e53'), id('Cy 2'), id('Cy'), '/checkout', '2021-02-04T00:00:00.2Z', 'checkout', id('lost order'), NULL),
    (id('e54'), id('Cy 2'), id('Cy'), '/checkout', '2021-02-04T00:00:00.4Z', 'checkout', id('Cy: first'), id('Moss')),
    -- Back again after the order.
    (id('e55'), id('Cy 3'), id('Cy'), '/fern', '2021-02-04T00:00:00.500001Z', 'page_view', NULL, id('Fern')),

    -- Looks before the sign-up; still on the site when the order was placed.
    (id('e60'), id('Di 1'), id('Di'), '/moss', '2021-02-04T09:30:00.000001Z', 'page_view', NULL, id('Moss')),
    (id('e61'), id('Di 1'), id('Di'), '/moss', '2021-02-04T09:45:00Z', 'add_to_cart', NULL, id('Moss')),
    (id('e62'), id('Di 1'), id('Di'), '/moss', '2021-02-05T00:00:00Z', 'page_view', NULL, id('Moss')),

    -- A user that no row has.
    (id('e70'), id('Missing 1'), id('Missing'), '/fern', '2021-02-02T20:00:00Z', 'page_view', NULL, id('Fern')),
    (id('e71'), id('Missing 1'), id('Missing'), '/ivy', '2021-02-02T20:10:00Z', 'page_view', NULL, id('Ivy')),
    (id('e72'), id('Missing 2'), id('Missing'), '/fern', '2021-02-02T23:59:00Z', 'page_view', NULL, id('Fern')),
    (id('e73'), id('Missing 2'), id('Missing'), '/checkout', '2021-02-03T00:00:00Z', 'checkout',
     id('Missing: first'), NULL),
    (id('e74'), id('Missing 2'), id('Missing'), '/shipping', '2021-02-03T08:00:00Z', 'package_shipped',
     id('Missing: first'), NULL),

    -- Nobody, twice: two viewers, each for the first time. The second checks out an order that is Ada's.
    (id('e80'), id('nobody 1'), NULL, '/fern', '2021-02-03T11:00:00Z', 'page_view', NULL, id('Fern')),
    (id('e81'), id('nobody 1'), NULL, '/fern', '2021-02-04T11:00:00Z', 'page_view', NULL, id('Fern')),
    (id('e82'), id('nobody 2'), NULL, '/fern', '2021-02-04T11:00:00Z', 'page_view', NULL, id('Fern')),
    (id('e84'), id('Ida 1'), id('Ida'), '/seed', '2021-02-03T01:00:00Z', 'page_view', NULL, id('Seed')),
    (id('e85'), id('Ida 1'), id('Ida'), '/checkout', '2021-02-03T02:00:00Z', 'checkout', id('nobody: first'), NULL),
    (id('e83'), id('nobody 2'), NULL, '/checkout', '2021-02-04T11:01:00Z', 'checkout', id('Ada: last'), NULL);

DROP FUNCTION id;
