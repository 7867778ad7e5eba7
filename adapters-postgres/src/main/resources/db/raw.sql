--liquibase formatted sql

-- The shop's tables as loaded. No foreign keys and no checks: an orphan or an odd value is loaded and reported by a data
-- test, because a row that never arrives cannot be asked about.

--changeset greenery:raw-schema
CREATE SCHEMA IF NOT EXISTS ${prefix}raw;

--changeset greenery:raw-addresses
CREATE TABLE ${prefix}raw.addresses (
    address_id uuid PRIMARY KEY,
    address text NOT NULL,
    zipcode bigint NOT NULL,
    state text NOT NULL,
    country text NOT NULL
);
COMMENT ON COLUMN ${prefix}raw.addresses.zipcode IS 'a number that lost its leading zeros';

--changeset greenery:raw-users
CREATE TABLE ${prefix}raw.users (
    user_id uuid PRIMARY KEY,
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text NOT NULL,
    phone_number text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    address_id uuid NOT NULL
);
CREATE INDEX users_address_id ON ${prefix}raw.users (address_id);

--changeset greenery:raw-promos
CREATE TABLE ${prefix}raw.promos (
    promo_id text PRIMARY KEY,
    discount integer NOT NULL,
    status text NOT NULL
);
COMMENT ON COLUMN ${prefix}raw.promos.discount IS 'whole units of the currency';

--changeset greenery:raw-products
CREATE TABLE ${prefix}raw.products (
    product_id uuid PRIMARY KEY,
    name text NOT NULL,
    price numeric(14, 2) NOT NULL,
    inventory integer NOT NULL
);

--changeset greenery:raw-orders
CREATE TABLE ${prefix}raw.orders (
    order_id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    promo_id text,
    address_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    order_cost numeric(14, 2) NOT NULL,
    shipping_cost numeric(14, 2) NOT NULL,
    order_total numeric(14, 2) NOT NULL,
    tracking_id text,
    shipping_service text,
    estimated_delivery_at timestamptz,
    delivered_at timestamptz,
    status text NOT NULL
);
CREATE INDEX orders_user_id ON ${prefix}raw.orders (user_id);
CREATE INDEX orders_address_id ON ${prefix}raw.orders (address_id);

--changeset greenery:raw-order-items
CREATE TABLE ${prefix}raw.order_items (
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    PRIMARY KEY (order_id, product_id)
);

--changeset greenery:raw-events
CREATE TABLE ${prefix}raw.events (
    event_id uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    user_id uuid,
    page_url text NOT NULL,
    created_at timestamptz NOT NULL,
    event_type text NOT NULL,
    order_id uuid,
    product_id uuid
);
CREATE INDEX events_user_id ON ${prefix}raw.events (user_id);
CREATE INDEX events_anonymous_session_id ON ${prefix}raw.events (session_id) WHERE user_id IS NULL;

--changeset greenery:raw-imports
CREATE TABLE ${prefix}raw.imports (
    import_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directory text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL
);
COMMENT ON TABLE ${prefix}raw.imports IS 'imports that took effect; one that was refused or failed left nothing';
COMMENT ON COLUMN ${prefix}raw.imports.directory IS 'the last part of its path';

CREATE TABLE ${prefix}raw.import_counts (
    import_id bigint NOT NULL REFERENCES ${prefix}raw.imports,
    table_name text NOT NULL,
    read bigint NOT NULL,
    inserted bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    PRIMARY KEY (import_id, table_name),
    CHECK (read = inserted + updated + unchanged + rejected)
);

CREATE TABLE ${prefix}raw.rejects (
    import_id bigint NOT NULL REFERENCES ${prefix}raw.imports,
    file text NOT NULL,
    line bigint NOT NULL,
    column_name text,
    reason text NOT NULL,
    row_text text NOT NULL,
    rejected_at timestamptz NOT NULL,
    PRIMARY KEY (import_id, file, line)
);
COMMENT ON TABLE ${prefix}raw.rejects IS 'rows that could not be loaded';
COMMENT ON COLUMN ${prefix}raw.rejects.column_name IS 'the first column at fault; none when the row as a whole is';
COMMENT ON COLUMN ${prefix}raw.rejects.row_text IS 'the row as CSV; personal data';
