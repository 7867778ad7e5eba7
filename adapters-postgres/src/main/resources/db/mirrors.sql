--liquibase formatted sql

-- A full export says as well what is no longer there.

--changeset greenery:deleted-by-imports
ALTER TABLE ${prefix}raw.import_counts ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ${prefix}raw.import_counts.deleted IS 'rows of the table that a full export no longer held';
