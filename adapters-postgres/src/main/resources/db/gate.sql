--liquibase formatted sql

--changeset greenery:publication-gate
CREATE TABLE ops.publication_gate ();
COMMENT ON TABLE ops.publication_gate IS
    'holds nothing: who reads marts locks it in ACCESS SHARE mode before anything else, who publishes in ACCESS EXCLUSIVE mode';
