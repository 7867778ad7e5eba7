--liquibase formatted sql

-- An address that goes takes no user with it: from then on the home is unknown, and the user's history goes on.

--changeset greenery:remaining-homes splitStatements:false
CREATE OR REPLACE FUNCTION ${prefix}raw.note_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    -- Of a version's table: its name, its key, its other columns.
    versions CONSTANT text := TG_ARGV[0];
    key CONSTANT text := TG_ARGV[1];
    tracked CONSTANT text[] := string_to_array(TG_ARGV[2], ',');
    -- Makes keys and tracked columns of rows of the table that changed.
    reading CONSTANT text := TG_ARGV[3];
    none CONSTANT text := 'SELECT * FROM (' || reading || ') r WHERE false';
    -- Makes what is left of rows of the table that are gone; of most, nothing is.
    remaining CONSTANT text := coalesce(TG_ARGV[4], none);
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
    after_change := CASE
        WHEN TG_OP = 'TRUNCATE' THEN format(remaining, format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME))
        WHEN TG_OP = 'DELETE' THEN format(remaining, 'old_rows')
        WHEN TG_OP = 'INSERT' OR TG_NARGS < 5 THEN format(reading, 'new_rows')
        ELSE format(
            '%1$s UNION ALL SELECT * FROM (%2$s) r WHERE NOT EXISTS (SELECT FROM (%1$s) n WHERE n.%3$I = r.%3$I)',
            format(reading, 'new_rows'), format(remaining, 'old_rows'), key) END;
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
             -- Of what is emptied together, a row that is gone by one table has nothing left by another.
             WHERE v.valid_to IS NULL OR %8$L <> 'TRUNCATE'
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
        (SELECT string_agg(format('(new_row).%I', c), ', ') FROM unnest(tracked) c),
        TG_OP)
    USING noted_at;
    RETURN NULL;
END
$function$;

--changeset greenery:homes-after-addresses splitStatements:false
DO $block$
DECLARE
    reading CONSTANT text :=
        'SELECT u.user_id, a.address_id, a.address, a.zipcode, a.state, a.country FROM %s a'
            ' JOIN ${prefix}raw.users u USING (address_id)';
    remaining CONSTANT text :=
        'SELECT u.user_id, u.address_id, n.address, n.zipcode, n.state, n.country FROM %s a'
            ' JOIN ${prefix}raw.users u USING (address_id) LEFT JOIN ${prefix}raw.addresses n ON false';
    noting CONSTANT text := format(
        'FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}raw.note_versions (%L, %L, %L, %L, %L)',
        '${prefix}raw.users_versions', 'user_id', 'address_id,address,zipcode,state,country', reading, remaining);
BEGIN
    EXECUTE format(
        $$
        CREATE OR REPLACE TRIGGER users_versions_updated AFTER UPDATE ON ${prefix}raw.addresses
            REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows %1$s;
        CREATE OR REPLACE TRIGGER users_versions_deleted AFTER DELETE ON ${prefix}raw.addresses
            REFERENCING OLD TABLE AS old_rows %1$s;
        CREATE OR REPLACE TRIGGER users_versions_truncated BEFORE TRUNCATE ON ${prefix}raw.addresses %1$s;
        $$,
        noting);
END
$block$;

-- Users whose history ended with their address have gone on since.

--changeset greenery:homes-that-ended
WITH ended AS (
    UPDATE ${prefix}raw.users_versions v SET ended_by = 'change'
     WHERE EXISTS (SELECT FROM ${prefix}raw.users u WHERE u.user_id = v.user_id)
       AND NOT EXISTS (
           SELECT FROM ${prefix}raw.users_versions later
            WHERE later.user_id = v.user_id AND (later.valid_to IS NULL OR later.valid_from > v.valid_from))
    RETURNING v.user_id, v.valid_to
)
INSERT INTO ${prefix}raw.users_versions (user_id, valid_from, address_id, address, zipcode, state, country)
SELECT user_id, e.valid_to, u.address_id, a.address, a.zipcode, a.state, a.country
  FROM ended e
  JOIN ${prefix}raw.users u USING (user_id)
  LEFT JOIN ${prefix}raw.addresses a ON a.address_id = u.address_id;
