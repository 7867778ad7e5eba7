--liquibase formatted sql

-- What the platform did, and what it found.

--changeset greenery:ops-schema
CREATE SCHEMA IF NOT EXISTS ${prefix}ops;

--changeset greenery:ops-runs
CREATE TABLE ${prefix}ops.runs (
    run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('running', 'published', 'partly_published', 'blocked', 'failed')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    message text NOT NULL DEFAULT '',
    CHECK ((status = 'running') = (finished_at IS NULL))
);
CREATE INDEX runs_started_at ON ${prefix}ops.runs (started_at DESC);
CREATE INDEX runs_running ON ${prefix}ops.runs (run_id) WHERE status = 'running';

CREATE TABLE ${prefix}ops.run_marts (
    run_mart_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs ON DELETE CASCADE,
    mart text NOT NULL,
    UNIQUE (run_id, mart)
);
COMMENT ON TABLE ${prefix}ops.run_marts IS 'the marts that a run is to publish';

CREATE TABLE ${prefix}ops.source_counts (
    count_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs ON DELETE CASCADE,
    table_name text NOT NULL,
    row_count bigint NOT NULL,
    UNIQUE (run_id, table_name)
);
COMMENT ON TABLE ${prefix}ops.source_counts IS 'rows of each source table that a run read';

--changeset greenery:ops-results
CREATE TABLE ${prefix}ops.model_results (
    result_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs ON DELETE CASCADE,
    mart text NOT NULL,
    model text NOT NULL,
    row_count bigint NOT NULL,
    UNIQUE (run_id, mart, model)
);
CREATE INDEX model_results_history ON ${prefix}ops.model_results (model, run_id DESC);

CREATE TABLE ${prefix}ops.test_results (
    result_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs ON DELETE CASCADE,
    mart text NOT NULL,
    model text NOT NULL,
    test text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('warn', 'error')),
    status text NOT NULL CHECK (status IN ('pass', 'warn', 'fail')),
    failures bigint NOT NULL,
    checked_rows bigint NOT NULL,
    message text NOT NULL,
    UNIQUE (run_id, mart, model, test)
);
CREATE INDEX test_results_history ON ${prefix}ops.test_results (model, test, run_id DESC);
COMMENT ON COLUMN ${prefix}ops.test_results.failures IS 'exact, however few the samples';

CREATE TABLE ${prefix}ops.test_samples (
    sample_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    result_id bigint NOT NULL REFERENCES ${prefix}ops.test_results ON DELETE CASCADE,
    row_number integer NOT NULL,
    column_name text NOT NULL,
    column_value text NOT NULL,
    UNIQUE (result_id, row_number, column_name)
);
COMMENT ON TABLE ${prefix}ops.test_samples IS 'a few of the rows that failed a test, column by column; personal data is masked';

--changeset greenery:ops-publications
CREATE TABLE ${prefix}ops.publications (
    mart text NOT NULL,
    run_id bigint NOT NULL REFERENCES ${prefix}ops.runs,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (mart, run_id)
);
CREATE INDEX publications_latest ON ${prefix}ops.publications (mart, published_at DESC, run_id DESC);
COMMENT ON TABLE ${prefix}ops.publications IS 'the latest one of a mart is what its consumers see';
