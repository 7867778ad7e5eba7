--liquibase formatted sql

-- The shop overwrites what it knew: prices, stock, discounts, states of orders, homes. Whoever changes a row, an import or
-- somebody's SQL, the version that was is kept here, by statement, in the same transaction.
--
-- A row that has not changed since the first import has no version of its own: its values count as valid since ever, and the
-- shop's table has them. So a first import, which may be of millions of rows, writes nothing twice.

--changeset greenery:raw-versions splitStatements:false
CREATE FUNCTION ${prefix}raw.note_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    -- Of a version's table: its name, its key, its other columns.
    versions CONSTANT text := TG_ARGV[0];
    key CONSTANT text := TG_ARGV[1];
    tracked CONSTANT text[] := string_to_array(TG_ARGV[2], ',');
    -- Makes keys and tracked columns of rows of the table that changed.
    reading CONSTANT text := TG_ARGV[3];
    none CONSTANT text := 'SELECT * FROM (' || reading || ') r WHERE false';
    noted_at CONSTANT timestamptz := coalesce(
        nullif(current_setting('greenery.noted_at', true), '')::timestamptz, clock_timestamp());
    before_change text;
    after_change text;
BEGIN
    IF current_setting('greenery.history', true) = 'off' THEN
        RETURN NULL;
    END IF;
    before_change := CASE TG_OP
        WHEN 'TRUNCATE' THEN format(reading, format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME))
        WHEN 'INSERT' THEN format(none, 'new_rows')
        ELSE format(reading, 'old_rows') END;
    after_change := CASE TG_OP
        WHEN 'TRUNCATE' THEN format(none, format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME))
        WHEN 'DELETE' THEN format(none, 'old_rows')
        ELSE format(reading, 'new_rows') END;
    EXECUTE format(
        $statement$
        WITH changed AS (
            SELECT %1$I, b AS old_row, a AS new_row
              FROM (%2$s) b FULL JOIN (%3$s) a USING (%1$I)
             WHERE b IS DISTINCT FROM a
        ), latest AS (
            SELECT c.*, v.valid_from, v.valid_to,
                   greatest($1, v.valid_from + interval '1 microsecond', v.valid_to) AS at
              FROM changed c
              LEFT JOIN LATERAL (
                  SELECT valid_from, valid_to FROM %4$s v
                   WHERE v.%1$I = c.%1$I
                   ORDER BY valid_from DESC LIMIT 1) v ON true
        ), closed AS (
            UPDATE %4$s v
               SET valid_to = l.at, ended_by = CASE WHEN l.new_row IS NOT DISTINCT FROM NULL THEN 'delete' ELSE 'change' END
              FROM latest l
             WHERE v.%1$I = l.%1$I AND v.valid_from = l.valid_from AND l.valid_to IS NULL
            RETURNING 1
        ), kept AS (
            INSERT INTO %4$s (%1$I, valid_from, valid_to, ended_by, %5$s)
            SELECT %1$I, coalesce(valid_to, '-infinity'), at,
                   CASE WHEN new_row IS NOT DISTINCT FROM NULL THEN 'delete' ELSE 'change' END, %6$s
              FROM latest
             WHERE old_row IS DISTINCT FROM NULL AND (valid_from IS NULL OR valid_to < at)
        )
        INSERT INTO %4$s (%1$I, valid_from, %5$s)
        SELECT %1$I, at, %7$s
          -- Counting makes sure that the old versions are closed before there are new ones.
          FROM latest CROSS JOIN (SELECT count(*) FROM closed) c
         WHERE new_row IS DISTINCT FROM NULL
        $statement$,
        key, before_change, after_change, versions,
        (SELECT string_agg(format('%I', c), ', ') FROM unnest(tracked) c),
        (SELECT string_agg(format('(old_row).%I', c), ', ') FROM unnest(tracked) c),
        (SELECT string_agg(format('(new_row).%I', c), ', ') FROM unnest(tracked) c))
    USING noted_at;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION ${prefix}raw.note_versions IS
    'keeps what a statement overwrote; greenery.noted_at is when, unless it is now; greenery.history = off keeps nothing';

--changeset greenery:raw-versions-tables splitStatements:false
DO $block$
DECLARE
    kept record;
    watched record;
    versions text;
    target text;
    noting text;
BEGIN
    FOR kept IN
        SELECT * FROM (VALUES
            ('orders', 'order_id', 'status,tracking_id,shipping_service,estimated_delivery_at,delivered_at',
             'SELECT order_id, status, tracking_id, shipping_service, estimated_delivery_at, delivered_at FROM %s'),
            ('products', 'product_id', 'name,price,inventory',
             'SELECT product_id, name, price, inventory FROM %s'),
            ('promos', 'promo_id', 'discount,status',
             'SELECT promo_id, discount, status FROM %s'),
            ('addresses', 'address_id', 'address,zipcode,state,country',
             'SELECT address_id, address, zipcode, state, country FROM %s'),
            ('users', 'user_id', 'address_id,address,zipcode,state,country',
             'SELECT u.user_id, u.address_id, a.address, a.zipcode, a.state, a.country FROM %s u'
                 ' LEFT JOIN ${prefix}raw.addresses a USING (address_id)')
        ) t (name, key, tracked, reading)
    LOOP
        versions := '${prefix}raw.' || kept.name || '_versions';
        EXECUTE format(
            $$
            CREATE TABLE %1$s AS
                SELECT %2$s, now() AS valid_from, now() AS valid_to, text 'change' AS ended_by, %3$s FROM (%4$s) r WHERE false;
            ALTER TABLE %1$s
                ALTER valid_from SET NOT NULL,
                ADD PRIMARY KEY (%2$s, valid_from),
                ADD CHECK (valid_to > valid_from),
                ADD CHECK ((valid_to IS NULL) = (ended_by IS NULL)),
                ADD CHECK (ended_by IN ('change', 'delete'));
            CREATE UNIQUE INDEX ON %1$s (%2$s) WHERE valid_to IS NULL;
            CREATE INDEX ON %1$s (valid_from);
            CREATE INDEX ON %1$s (valid_to);
            CREATE VIEW ${prefix}raw.%5$s_snapshot AS
                SELECT %2$s, valid_from, valid_to, ended_by, %3$s FROM %1$s
                UNION ALL
                SELECT %2$s, '-infinity', NULL, NULL, %3$s FROM (%4$s) r
                 WHERE NOT EXISTS (SELECT FROM %1$s v WHERE v.%2$s = r.%2$s AND v.valid_to IS NULL);
            COMMENT ON TABLE %1$s IS 'versions of rows that have changed since the first import';
            COMMENT ON VIEW ${prefix}raw.%5$s_snapshot IS
                'every version of each row; valid_from is -infinity where the values count as valid since ever';
            $$,
            versions, kept.key, kept.tracked, format(kept.reading, '${prefix}raw.' || kept.name), kept.name);

        FOR watched IN
            SELECT kept.name AS source, kept.reading AS reading
            UNION ALL
            -- A home changes, too, when its address does.
            SELECT 'addresses',
                   'SELECT u.user_id, a.address_id, a.address, a.zipcode, a.state, a.country FROM %s a'
                       ' JOIN ${prefix}raw.users u USING (address_id)'
             WHERE kept.name = 'users'
        LOOP
            target := '${prefix}raw.' || watched.source;
            noting := format(
                'FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}raw.note_versions (%L, %L, %L, %L)',
                versions, kept.key, kept.tracked, watched.reading);
            EXECUTE format(
                $$
                CREATE TRIGGER %1$s_inserted AFTER INSERT ON %2$s REFERENCING NEW TABLE AS new_rows %3$s;
                CREATE TRIGGER %1$s_updated AFTER UPDATE ON %2$s
                    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows %3$s;
                CREATE TRIGGER %1$s_deleted AFTER DELETE ON %2$s REFERENCING OLD TABLE AS old_rows %3$s;
                CREATE TRIGGER %1$s_truncated BEFORE TRUNCATE ON %2$s %3$s;
                $$,
                kept.name || '_versions', target, noting);
        END LOOP;
    END LOOP;
END
$block$;
