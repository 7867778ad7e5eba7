--liquibase formatted sql

--changeset greenery:publication-gate
CREATE TABLE ${prefix}ops.publication_gate ();
COMMENT ON TABLE ${prefix}ops.publication_gate IS
    'holds nothing: who reads marts locks it in ACCESS SHARE mode before anything else, who publishes in ACCESS EXCLUSIVE mode';
