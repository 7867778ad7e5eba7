--liquibase formatted sql

-- Samples and the files of a shop, or two samples, in the same tables double every figure.

--changeset greenery:origin-of-imports
ALTER TABLE ${prefix}raw.imports ADD COLUMN origin text;
COMMENT ON COLUMN ${prefix}raw.imports.origin IS 'what the data is; imports of one origin can follow one another; nothing for imports before this was noted';
