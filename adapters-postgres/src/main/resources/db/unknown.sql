--liquibase formatted sql

-- A row is kept whatever the shop does not know of it: only what it is, and what makes a fact one, must be there.

--changeset greenery:raw-may-be-unknown
ALTER TABLE ${prefix}raw.addresses
    ALTER COLUMN address DROP NOT NULL,
    ALTER COLUMN zipcode DROP NOT NULL,
    ALTER COLUMN state DROP NOT NULL,
    ALTER COLUMN country DROP NOT NULL;
ALTER TABLE ${prefix}raw.users
    ALTER COLUMN first_name DROP NOT NULL,
    ALTER COLUMN last_name DROP NOT NULL,
    ALTER COLUMN email DROP NOT NULL,
    ALTER COLUMN phone_number DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL,
    ALTER COLUMN address_id DROP NOT NULL;
ALTER TABLE ${prefix}raw.promos
    ALTER COLUMN discount DROP NOT NULL,
    ALTER COLUMN status DROP NOT NULL;
ALTER TABLE ${prefix}raw.products
    ALTER COLUMN name DROP NOT NULL,
    ALTER COLUMN price DROP NOT NULL,
    ALTER COLUMN inventory DROP NOT NULL;
ALTER TABLE ${prefix}raw.orders
    ALTER COLUMN user_id DROP NOT NULL,
    ALTER COLUMN address_id DROP NOT NULL;
COMMENT ON COLUMN ${prefix}raw.order_items.product_id IS 'all zeros when the line names no product';
