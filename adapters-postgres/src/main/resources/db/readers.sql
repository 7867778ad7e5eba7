--liquibase formatted sql

-- Roles are the server's, and survive a database: a name proves nothing here, too.

--changeset greenery:mart-readers
CREATE TABLE ${prefix}ops.mart_readers (
    mart text PRIMARY KEY,
    role_name text NOT NULL,
    role_oid oid NOT NULL
);
COMMENT ON TABLE ${prefix}ops.mart_readers IS 'the role that reads a mart, but for personal data: grant it to those who are to';
