--liquibase formatted sql

-- What the next build starts from. A run that is forgotten takes it along.

--changeset greenery:basis
CREATE TABLE ${prefix}ops.basis (
    run_id bigint PRIMARY KEY REFERENCES ${prefix}ops.runs ON DELETE CASCADE,
    moment text NOT NULL,
    marts text[] NOT NULL
);
CREATE UNIQUE INDEX basis_is_one ON ${prefix}ops.basis ((true));
COMMENT ON TABLE ${prefix}ops.basis IS 'the run whose tables an incremental build changes; at most one';
COMMENT ON COLUMN ${prefix}ops.basis.moment IS 'what of the shop''s data had been committed when the run read it';

CREATE TABLE ${prefix}ops.basis_definitions (
    model text PRIMARY KEY,
    definition text NOT NULL
);
COMMENT ON TABLE ${prefix}ops.basis_definitions IS 'what made the tables; means something only while there is a basis';

CREATE TABLE ${prefix}ops.basis_totals (
    name text PRIMARY KEY,
    value text NOT NULL
);
COMMENT ON TABLE ${prefix}ops.basis_totals IS 'what is known of rows that are not read again; means something only while there is a basis';

-- Keys can be longer than an index can hold.

CREATE TABLE ${prefix}ops.basis_groups (
    rollup text NOT NULL,
    key_digest bytea NOT NULL,
    key text[] NOT NULL,
    parts text[] NOT NULL,
    PRIMARY KEY (rollup, key_digest)
);
COMMENT ON TABLE ${prefix}ops.basis_groups IS 'what rollups merged, key by key; means something only while there is a basis';
