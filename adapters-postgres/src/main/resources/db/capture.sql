--liquibase formatted sql

-- Which rows of the shop's tables changed, whoever changed them: a build reads the histories that these are of, as they were
-- and as they are, and changes what it published. The versions of rows are changes like any other.
--
-- Of a row that came, its key is noted; of one that changed or went, all of what it was. What a row was at an earlier moment
-- is what was noted of it first since then, and the row itself when nothing was.

--changeset greenery:events-by-session
CREATE INDEX events_session_id ON ${prefix}raw.events (session_id);

--changeset greenery:bulk-changes
CREATE TABLE ${prefix}raw.bulk_changes (
    change_id bigint GENERATED ALWAYS AS IDENTITY,
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    written_to oid NOT NULL,
    table_name text NOT NULL
);
COMMENT ON TABLE ${prefix}raw.bulk_changes IS
    'tables that were emptied, or changed with greenery.history = off: whose rows changed is not noted';
COMMENT ON COLUMN ${prefix}raw.bulk_changes.written_to IS 'this table, as it was then; a restored row is of another';

-- The functions name tables and columns: to make a statement for each statement would take longer than to note what it did.

--changeset greenery:changes splitStatements:false
--validCheckSum: 9:79e113945e654c0a67547358c473af52
DO $block$
DECLARE
    watched record;
    target text;
    log text;
    columns text;
    keys text;
    same_key text;
    happened record;
BEGIN
    FOR watched IN
        SELECT * FROM (VALUES
            ('users', 'user_id', 'first_name,last_name,email,phone_number,created_at,updated_at,address_id'),
            ('addresses', 'address_id', 'address,zipcode,state,country'),
            ('orders', 'order_id', 'user_id,promo_id,address_id,created_at,order_cost,shipping_cost,order_total,'
                'tracking_id,shipping_service,estimated_delivery_at,delivered_at,status'),
            ('order_items', 'order_id,product_id', 'quantity'),
            ('events', 'event_id', 'session_id,user_id,page_url,created_at,event_type,order_id,product_id'),
            ('products', 'product_id', 'name,price,inventory'),
            ('promos', 'promo_id', 'discount,status'),
            ('users_versions', 'user_id,valid_from', 'valid_to,ended_by,address_id,address,zipcode,state,country'),
            ('addresses_versions', 'address_id,valid_from', 'valid_to,ended_by,address,zipcode,state,country'),
            ('orders_versions', 'order_id,valid_from',
             'valid_to,ended_by,status,tracking_id,shipping_service,estimated_delivery_at,delivered_at'),
            ('products_versions', 'product_id,valid_from', 'valid_to,ended_by,name,price,inventory'),
            ('promos_versions', 'promo_id,valid_from', 'valid_to,ended_by,discount,status')
        ) t (name, key, rest)
    LOOP
        target := '${prefix}raw.' || watched.name;
        log := target || '_changes';
        keys := replace(watched.key, ',', ', ');
        columns := keys || ', ' || replace(watched.rest, ',', ', ');
        same_key := (SELECT string_agg(format('n.%1$s = o.%1$s', c), ' AND ')
                       FROM string_to_table(watched.key, ',') c);
        EXECUTE format(
            $$
            CREATE TABLE %1$s AS
                SELECT bigint '0' AS change_id, pg_current_xact_id() AS xact, oid '0' AS written_to,
                       false AS was_there, %2$s
                  FROM %3$s WITH NO DATA;
            ALTER TABLE %1$s
                ALTER change_id SET NOT NULL,
                ALTER change_id ADD GENERATED ALWAYS AS IDENTITY,
                ALTER xact SET NOT NULL,
                ALTER xact SET DEFAULT pg_current_xact_id(),
                ALTER written_to SET NOT NULL,
                ALTER was_there SET NOT NULL;
            COMMENT ON TABLE %1$s IS
                'what rows were before they changed, oldest first, until a build that has seen it is published; personal data';
            COMMENT ON COLUMN %1$s.written_to IS 'this table, as it was then; a restored row is of another';
            COMMENT ON COLUMN %1$s.was_there IS 'false when there was no row; then only its key is noted';
            $$,
            log, columns, target);

        FOR happened IN
            SELECT * FROM (VALUES
                ('inserted', 'INSERT', 'NEW TABLE AS new_rows', 'new_rows',
                 format('INSERT INTO %1$s (written_to, was_there, %2$s) SELECT %1$L::regclass, false, %2$s FROM new_rows',
                        log, keys)),
                ('updated', 'UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows', 'new_rows',
                 format($$INSERT INTO %1$s (written_to, was_there, %3$s)
                    SELECT %1$L::regclass, true, %3$s FROM old_rows o
                     WHERE NOT EXISTS (
                         SELECT FROM new_rows n WHERE %4$s AND (%5$s) IS NOT DISTINCT FROM (%6$s));
                    INSERT INTO %1$s (written_to, was_there, %2$s)
                    SELECT %1$L::regclass, false, %2$s FROM new_rows n
                     WHERE NOT EXISTS (SELECT FROM old_rows o WHERE %4$s)$$,
                        log, keys, columns, same_key, 'n.' || replace(columns, ', ', ', n.'), 'o.' || replace(columns, ', ', ', o.'))),
                ('deleted', 'DELETE', 'OLD TABLE AS old_rows', 'old_rows',
                 format('INSERT INTO %1$s (written_to, was_there, %2$s) SELECT %1$L::regclass, true, %2$s FROM old_rows',
                        log, columns))
            ) t (done, statement, transition, touched, noting)
        LOOP
            EXECUTE format(
                $$
                CREATE FUNCTION ${prefix}raw.note_%1$s_%2$s() RETURNS trigger
                LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
                BEGIN
                    IF current_setting('greenery.history', true) = 'off' THEN
                        INSERT INTO ${prefix}raw.bulk_changes (written_to, table_name)
                        SELECT '${prefix}raw.bulk_changes'::regclass, %1$L WHERE EXISTS (SELECT FROM %5$s);
                    ELSE
                        %6$s;
                    END IF;
                    RETURN NULL;
                END
                $function$;
                CREATE TRIGGER changes_%2$s AFTER %3$s ON %7$s REFERENCING %4$s
                    FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}raw.note_%1$s_%2$s();
                $$,
                watched.name, happened.done, happened.statement, happened.transition, happened.touched, happened.noting, target);
        END LOOP;

        EXECUTE format(
            $$
            CREATE FUNCTION ${prefix}raw.note_%1$s_truncated() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
            BEGIN
                INSERT INTO ${prefix}raw.bulk_changes (written_to, table_name)
                SELECT '${prefix}raw.bulk_changes'::regclass, %1$L WHERE EXISTS (SELECT FROM %2$s);
                RETURN NULL;
            END
            $function$;
            CREATE TRIGGER changes_truncated BEFORE TRUNCATE ON %2$s
                FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}raw.note_%1$s_truncated();
            ALTER TABLE %2$s ENABLE ALWAYS TRIGGER changes_truncated;
            $$,
            watched.name, target);
    END LOOP;
END
$block$;

-- Events come by the million: a row for each key would take longer than half of their indexes. A hundred keys fit into a row that
-- is not stored elsewhere in parts. Keys are gathered one by one, so that no statement takes more memory than another.

--changeset greenery:keys-of-events splitStatements:false
ALTER TABLE ${prefix}raw.events_changes ADD came uuid[];
COMMENT ON COLUMN ${prefix}raw.events_changes.came IS 'keys of events that were not there; then there is no other key';

CREATE OR REPLACE FUNCTION ${prefix}raw.note_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    log CONSTANT oid := '${prefix}raw.events_changes'::regclass;
    most CONSTANT integer := 100;
    noted bigint := 0;
    keys uuid[];
    key uuid;
BEGIN
    IF current_setting('greenery.history', true) = 'off' THEN
        INSERT INTO ${prefix}raw.bulk_changes (written_to, table_name)
        SELECT '${prefix}raw.bulk_changes'::regclass, 'events' WHERE EXISTS (SELECT FROM new_rows);
        RETURN NULL;
    END IF;
    FOR key IN SELECT event_id FROM new_rows LOOP
        keys := keys || key;
        noted := noted + 1;
        IF noted % most = 0 THEN
            INSERT INTO ${prefix}raw.events_changes (written_to, was_there, came) VALUES (log, false, keys);
            keys := NULL;
        END IF;
    END LOOP;
    IF keys IS NOT NULL THEN
        INSERT INTO ${prefix}raw.events_changes (written_to, was_there, came) VALUES (log, false, keys);
    END IF;
    RETURN NULL;
END
$function$;

-- What logical replication applies, and what is done with session_replication_role = replica, fires none of these triggers, and
-- the former no statement-level trigger at all.

--changeset greenery:changes-applied splitStatements:false
DO $block$
DECLARE
    watched record;
BEGIN
    FOR watched IN
        SELECT c.relname AS log, regexp_replace(c.relname, '_changes$', '') AS name,
               string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
               string_agg('OLD.' || quote_ident(a.attname), ', ' ORDER BY a.attnum) AS old_values,
               string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY (i.indkey)) AS keys,
               string_agg('OLD.' || quote_ident(a.attname), ', ' ORDER BY a.attnum)
                   FILTER (WHERE a.attnum = ANY (i.indkey)) AS old_keys,
               string_agg('NEW.' || quote_ident(a.attname), ', ' ORDER BY a.attnum)
                   FILTER (WHERE a.attnum = ANY (i.indkey)) AS new_keys
          FROM pg_class c
          JOIN pg_attribute l ON l.attrelid = c.oid AND l.attnum > 0 AND NOT l.attisdropped
          JOIN pg_attribute a ON a.attname = l.attname AND a.attnum > 0
           AND a.attrelid = ('${prefix}raw.' || regexp_replace(c.relname, '_changes$', ''))::regclass
          JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
         WHERE c.relnamespace = '${prefix}raw'::regnamespace AND c.relkind = 'r'
           AND c.relname LIKE '%\_changes' AND c.relname <> 'bulk_changes'
         GROUP BY c.relname
    LOOP
        EXECUTE format(
            $$
            CREATE FUNCTION ${prefix}raw.note_%1$s_applied() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
            BEGIN
                IF TG_OP <> 'INSERT' THEN
                    INSERT INTO %2$s (written_to, was_there, %3$s) VALUES ('%2$s'::regclass, true, %4$s);
                END IF;
                IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND (%6$s) IS DISTINCT FROM (%7$s)) THEN
                    INSERT INTO %2$s (written_to, was_there, %5$s) VALUES ('%2$s'::regclass, false, %7$s);
                END IF;
                RETURN NULL;
            END
            $function$;

            CREATE TRIGGER changes_applied AFTER INSERT OR UPDATE OR DELETE ON %8$s
                FOR EACH ROW EXECUTE FUNCTION ${prefix}raw.note_%1$s_applied();
            ALTER TABLE %8$s ENABLE REPLICA TRIGGER changes_applied;
            $$,
            watched.name, '${prefix}raw.' || watched.log, watched.columns, watched.old_values, watched.keys, watched.old_keys,
            watched.new_keys, '${prefix}raw.' || watched.name);
    END LOOP;
END
$block$;

-- Histories that changed are brought here, as they were and as they are, and read as the whole shop is.

--changeset greenery:changed-histories splitStatements:false
DO $block$
DECLARE
    side text;
    name text;
BEGIN
    FOREACH side IN ARRAY ARRAY['${prefix}raw__before', '${prefix}raw__after'] LOOP
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', side);
        EXECUTE format('COMMENT ON SCHEMA %I IS %L', side, 'histories that a build of the Greenery platform changes');
        INSERT INTO ${prefix}ops.owned_objects (kind, object_oid, owner, schema_name, table_name)
        SELECT 'schema', oid, nspowner, nspname, '' FROM pg_namespace WHERE nspname = side;
        FOREACH name IN ARRAY ARRAY[
            'users', 'addresses', 'orders', 'order_items', 'events', 'products', 'promos', 'users_versions',
            'addresses_versions', 'orders_versions', 'products_versions', 'promos_versions']
        LOOP
            EXECUTE format(
                'CREATE UNLOGGED TABLE IF NOT EXISTS %1$I.%2$I AS SELECT * FROM ${prefix}raw.%2$I WITH NO DATA', side, name);
            EXECUTE format(
                'COMMENT ON TABLE %I.%I IS %L', side, name, 'rows of histories that a build changes; none when none runs');
        END LOOP;
    END LOOP;
END
$block$;
