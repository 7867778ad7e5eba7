--liquibase formatted sql

-- A full export says as well what is no longer there.

--changeset greenery:deleted-by-imports
ALTER TABLE ${prefix}raw.import_counts ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ${prefix}raw.import_counts.deleted IS 'rows of the table that a full export no longer held';

-- What a later file says of the same row clears a reject.

--changeset greenery:key-of-rejects
ALTER TABLE ${prefix}raw.rejects ADD COLUMN key_text text;
COMMENT ON COLUMN ${prefix}raw.rejects.key_text IS 'the key of the row, its columns with commas between them; nothing where it cannot be read';

--changeset greenery:lines-of-imports
ALTER TABLE ${prefix}raw.import_counts ADD COLUMN lines bigint;
COMMENT ON COLUMN ${prefix}raw.import_counts.lines IS 'lines of the file up to its last row; nothing for imports before they were counted';
