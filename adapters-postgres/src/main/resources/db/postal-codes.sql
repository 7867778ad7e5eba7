--liquibase formatted sql

-- A postal code of any country is a text. While codes were numbers, those of five digits lost their leading zeros, which files wrote or not;
-- codes of other countries were rejected.
--
-- A column that a view reads cannot change its type. Whoever has made such views has them back as they were: under their names, for whom
-- they were granted to.

--changeset greenery:postal-codes-are-texts splitStatements:false
DO $block$
DECLARE
    holder regclass;
    reader record;
    granted record;
BEGIN
    CREATE TEMP TABLE zipcode_readers ON COMMIT DROP AS
    WITH RECURSIVE holders AS (
        SELECT a.attrelid, a.attnum FROM pg_attribute a
         WHERE a.attname = 'zipcode'
           AND a.attrelid IN ('${prefix}raw.addresses'::regclass, '${prefix}raw.addresses_versions'::regclass,
                              '${prefix}raw.users_versions'::regclass)
    ), readers AS (
        SELECT w.ev_class AS view, 1 AS depth
          FROM holders h
          JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = h.attrelid AND d.refobjsubid = h.attnum
          JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
        UNION
        SELECT w.ev_class, r.depth + 1
          FROM readers r
          JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = r.view
          JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.ev_class <> r.view
    )
    SELECT c.oid, c.oid::regclass::text AS name, max(r.depth) AS depth, pg_get_viewdef(c.oid) AS definition, pg_get_userbyid(c.relowner) AS owner,
           c.relacl AS acl, array_to_string(c.reloptions, ', ') AS options, obj_description(c.oid, 'pg_class') AS description
      FROM readers r JOIN pg_class c ON c.oid = r.view AND c.relkind = 'v'
     GROUP BY c.oid;

    FOR reader IN SELECT * FROM zipcode_readers ORDER BY depth DESC, oid LOOP
        EXECUTE format('DROP VIEW %s', reader.name);
    END LOOP;

    FOREACH holder IN ARRAY ARRAY['${prefix}raw.addresses', '${prefix}raw.addresses_versions', '${prefix}raw.users_versions']::regclass[] LOOP
        EXECUTE format(
            $$
            ALTER TABLE %s ALTER COLUMN zipcode TYPE text USING
                CASE WHEN lower(btrim(coalesce(country, ''))) NOT IN
                          ('', 'united states', 'united states of america', 'usa', 'us', 'u.s.a.', 'u.s.') THEN zipcode::text
                     WHEN zipcode BETWEEN 0 AND 99999 THEN lpad(zipcode::text, 5, '0')
                     WHEN zipcode BETWEEN 100000000 AND 999999999 THEN left(zipcode::text, 5)
                     ELSE zipcode::text END
            $$,
            holder);
    END LOOP;
    COMMENT ON COLUMN ${prefix}raw.addresses.zipcode IS 'a postal code of any country; of the United States, five digits';

    FOR reader IN SELECT * FROM zipcode_readers ORDER BY depth, oid LOOP
        EXECUTE format('CREATE VIEW %s %s AS %s', reader.name, 'WITH (' || reader.options || ')', reader.definition);
        EXECUTE format('COMMENT ON VIEW %s IS %L', reader.name, reader.description);
        IF reader.owner <> current_user THEN
            EXECUTE format('ALTER VIEW %s OWNER TO %I', reader.name, reader.owner);
        END IF;
        FOR granted IN
            SELECT privilege_type, CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee,
                   CASE WHEN is_grantable THEN 'WITH GRANT OPTION' END AS option
              FROM aclexplode(reader.acl)
        LOOP
            EXECUTE format('GRANT %s ON %s TO %s %s', granted.privilege_type, reader.name, granted.grantee, granted.option);
        END LOOP;
    END LOOP;
    DROP TABLE zipcode_readers;
END
$block$;
