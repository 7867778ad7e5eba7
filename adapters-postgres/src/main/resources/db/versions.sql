--liquibase formatted sql

-- A mart is rolled back by publishing an older run again: what consumers see is no longer that of the newest run.

--changeset greenery:publications-in-their-order
ALTER TABLE ${prefix}ops.publications ADD COLUMN publication_id bigint;
UPDATE ${prefix}ops.publications p SET publication_id = numbered.number
  FROM (SELECT mart, run_id, row_number() OVER (ORDER BY run_id, mart) AS number FROM ${prefix}ops.publications) numbered
 WHERE (p.mart, p.run_id) = (numbered.mart, numbered.run_id);
ALTER TABLE ${prefix}ops.publications ALTER COLUMN publication_id SET NOT NULL;
ALTER TABLE ${prefix}ops.publications ALTER COLUMN publication_id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('${prefix}ops.publications', 'publication_id'), max(publication_id))
  FROM ${prefix}ops.publications HAVING count(*) > 0;
ALTER TABLE ${prefix}ops.publications DROP CONSTRAINT publications_pkey;
ALTER TABLE ${prefix}ops.publications ADD PRIMARY KEY (publication_id);
CREATE INDEX publications_newest ON ${prefix}ops.publications (mart, publication_id);
CREATE INDEX publications_of_run ON ${prefix}ops.publications (run_id);
COMMENT ON TABLE ${prefix}ops.publications IS 'the newest one of a mart is what its consumers see';

-- The tables of version 12 of core are in the schema core__r12.

--changeset greenery:versions
CREATE TABLE ${prefix}ops.versions (
    mart text NOT NULL,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs,
    PRIMARY KEY (mart, run_id)
);
COMMENT ON TABLE ${prefix}ops.versions IS
    'whose tables are there: what consumers see, what they saw before, and what is held back from them';

CREATE OR REPLACE VIEW ${prefix}ops.owned_tables AS
SELECT c.oid, n.nspname AS schema_name, c.relname AS table_name,
       (n.nspname, c.relname) = (o.schema_name::name, o.table_name::name) AS is_in_place
  FROM ${prefix}ops.owned_objects o
  JOIN pg_class c ON c.oid = o.object_oid AND c.relowner = o.owner AND c.relkind IN ('r', 'p')
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE o.kind = 'table';

-- A run that holds back what passed publishes nothing, and is neither blocked nor failed.

--changeset greenery:held-runs
ALTER TABLE ${prefix}ops.runs DROP CONSTRAINT runs_status_check;
ALTER TABLE ${prefix}ops.runs ADD CONSTRAINT runs_status_check
    CHECK (status IN ('running', 'published', 'partly_published', 'held', 'blocked', 'failed'));
