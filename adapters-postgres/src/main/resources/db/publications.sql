--liquibase formatted sql

-- A clock can be set back; runs are numbered in their order.

--changeset greenery:newest-publication-by-run
DROP INDEX ${prefix}ops.publications_latest;
COMMENT ON TABLE ${prefix}ops.publications IS 'that of the newest run of a mart is what its consumers see';
