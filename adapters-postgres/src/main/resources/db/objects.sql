--liquibase formatted sql

-- What in the database is the platform's. A name proves nothing: what the platform did not make, or what has another owner
-- by now, is somebody else's, whatever it is called.

--changeset greenery:ops-owned-objects
CREATE TABLE ${prefix}ops.owned_objects (
    kind text NOT NULL CHECK (kind IN ('schema', 'table')),
    object_oid oid NOT NULL,
    owner oid NOT NULL,
    schema_name text NOT NULL,
    table_name text NOT NULL,
    PRIMARY KEY (kind, object_oid),
    CHECK ((kind = 'schema') = (table_name = ''))
);
COMMENT ON TABLE ${prefix}ops.owned_objects IS 'the schemas and tables that the platform made';
COMMENT ON COLUMN ${prefix}ops.owned_objects.schema_name IS 'where the platform put it; a restored dump is known by it';

CREATE VIEW ${prefix}ops.owned_schemas AS
SELECT n.oid, n.nspname AS schema_name
  FROM ${prefix}ops.owned_objects o
  JOIN pg_namespace n ON n.oid = o.object_oid AND n.nspowner = o.owner
 WHERE o.kind = 'schema';

CREATE VIEW ${prefix}ops.owned_tables AS
SELECT c.oid, n.nspname AS schema_name, c.relname AS table_name,
       (n.nspname, c.relname) = (o.schema_name::name, o.table_name::name) AS is_in_place
  FROM ${prefix}ops.owned_objects o
  JOIN pg_class c ON c.oid = o.object_oid AND c.relowner = o.owner AND c.relkind = 'r'
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE o.kind = 'table';
COMMENT ON COLUMN ${prefix}ops.owned_tables.is_in_place IS 'false when somebody renamed or moved it';

-- Warehouses of earlier versions kept no list. Theirs is what their log of runs names and what has the owner of ops.

--changeset greenery:ops-adopted-schemas
INSERT INTO ${prefix}ops.owned_objects (kind, object_oid, owner, schema_name, table_name)
SELECT 'schema', n.oid, n.nspowner, n.nspname, ''
  FROM pg_namespace n
  JOIN pg_namespace ops ON ops.nspname = '${prefix}ops' AND ops.nspowner = n.nspowner
 WHERE n.nspname IN (SELECT mart FROM ${prefix}ops.publications)
    -- What a killed build left: the build itself had dropped whatever was there before.
    OR n.nspname IN (SELECT mart || '__next' FROM ${prefix}ops.run_marts);

--changeset greenery:ops-adopted-tables
INSERT INTO ${prefix}ops.owned_objects (kind, object_oid, owner, schema_name, table_name)
SELECT 'table', c.oid, c.relowner, s.schema_name, c.relname
  FROM ${prefix}ops.owned_schemas s
  JOIN pg_class c ON c.relnamespace = s.oid AND c.relkind = 'r'
  JOIN pg_namespace ops ON ops.nspname = '${prefix}ops' AND ops.nspowner = c.relowner
 WHERE obj_description(c.oid, 'pg_class') IS NOT NULL
   AND (s.schema_name LIKE '%\_\_next'
        OR EXISTS (
            SELECT FROM ${prefix}ops.publications p JOIN ${prefix}ops.model_results r USING (run_id, mart)
             WHERE p.mart = s.schema_name AND r.model = c.relname)
        -- Killed after it published and before it noted its models: publishing had dropped every other table.
        OR EXISTS (
            SELECT FROM ${prefix}ops.publications p
             WHERE p.mart = s.schema_name
               AND NOT EXISTS (SELECT FROM ${prefix}ops.model_results r WHERE r.run_id = p.run_id)));
