--liquibase formatted sql

-- How long changes wait for the build that shows them. The time is that of the statement, which is before that of the commit.

--changeset greenery:changes-noted-at splitStatements:false
DO $block$
DECLARE
    log regclass;
BEGIN
    FOR log IN
        SELECT c.oid FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'written_to'
         WHERE c.relnamespace = '${prefix}raw'::regnamespace AND c.relkind = 'r' AND c.relname LIKE '%\_changes'
    LOOP
        EXECUTE format('ALTER TABLE %s ADD noted_at timestamptz NOT NULL DEFAULT clock_timestamp()', log);
        EXECUTE format(
            'COMMENT ON COLUMN %s.noted_at IS %L', log,
            'when the statement noted it that changed the row; of what is older than this column, when the column came');
    END LOOP;
END
$block$;
