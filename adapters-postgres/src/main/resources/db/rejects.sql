--liquibase formatted sql

-- A shop that exports every night exports its bad rows every night: one row per bad row, not one per import of it.

--changeset greenery:one-row-per-reject
ALTER TABLE ${prefix}raw.rejects DROP CONSTRAINT rejects_pkey;
ALTER TABLE ${prefix}raw.rejects RENAME COLUMN rejected_at TO last_seen_at;
ALTER TABLE ${prefix}raw.rejects
    ADD COLUMN reject_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN occurrence integer,
    ADD COLUMN first_seen_at timestamptz,
    ADD COLUMN times bigint;
UPDATE ${prefix}raw.rejects r
   SET occurrence = numbered.occurrence
  FROM (SELECT reject_id, row_number() OVER (PARTITION BY import_id, file, md5(row_text) ORDER BY line) AS occurrence
          FROM ${prefix}raw.rejects) numbered
 WHERE r.reject_id = numbered.reject_id;
UPDATE ${prefix}raw.rejects r
   SET first_seen_at = folded.first_seen_at, times = folded.times
  FROM (SELECT max(reject_id) AS reject_id, min(last_seen_at) AS first_seen_at, count(*) AS times
          FROM ${prefix}raw.rejects
         GROUP BY file, md5(row_text), occurrence) folded
 WHERE r.reject_id = folded.reject_id;
DELETE FROM ${prefix}raw.rejects WHERE times IS NULL;
ALTER TABLE ${prefix}raw.rejects
    ALTER COLUMN occurrence SET NOT NULL,
    ALTER COLUMN first_seen_at SET NOT NULL,
    ALTER COLUMN times SET NOT NULL;
CREATE UNIQUE INDEX rejects_row ON ${prefix}raw.rejects (file, md5(row_text), occurrence);
CREATE INDEX rejects_last_seen_at ON ${prefix}raw.rejects (last_seen_at);
COMMENT ON TABLE ${prefix}raw.rejects IS 'rows that could not be loaded, each once however often it was imported';
COMMENT ON COLUMN ${prefix}raw.rejects.import_id IS 'the last import that met the row';
COMMENT ON COLUMN ${prefix}raw.rejects.line IS 'of the file of that import';
COMMENT ON COLUMN ${prefix}raw.rejects.occurrence IS 'tells rows apart that one file holds twice';
COMMENT ON COLUMN ${prefix}raw.rejects.times IS 'how many imports met the row';
