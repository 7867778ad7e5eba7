--liquibase formatted sql

-- What the platform did, and what it found.

--changeset greenery:ops-schema
CREATE SCHEMA IF NOT EXISTS ops;

--changeset greenery:ops-runs
CREATE TABLE ops.runs (
    run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    command text NOT NULL,
    marts text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('running', 'published', 'blocked', 'failed')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    message text,
    CHECK ((status = 'running') = (finished_at IS NULL))
);
CREATE INDEX runs_started_at ON ops.runs (started_at DESC);
CREATE INDEX runs_running ON ops.runs (run_id) WHERE status = 'running';

CREATE TABLE ops.source_counts (
    run_id bigint NOT NULL REFERENCES ops.runs ON DELETE CASCADE,
    table_name text NOT NULL,
    row_count bigint NOT NULL,
    PRIMARY KEY (run_id, table_name)
);
COMMENT ON TABLE ops.source_counts IS 'rows of each source table that a run read';

--changeset greenery:ops-results
CREATE TABLE ops.model_results (
    run_id bigint NOT NULL REFERENCES ops.runs ON DELETE CASCADE,
    mart text NOT NULL,
    model text NOT NULL,
    row_count bigint NOT NULL,
    status text NOT NULL,
    duration_ms bigint NOT NULL,
    PRIMARY KEY (run_id, mart, model)
);
CREATE INDEX model_results_model ON ops.model_results (model, run_id DESC);

CREATE TABLE ops.test_results (
    run_id bigint NOT NULL REFERENCES ops.runs ON DELETE CASCADE,
    mart text NOT NULL,
    model text NOT NULL,
    test text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('warn', 'error')),
    status text NOT NULL CHECK (status IN ('pass', 'warn', 'fail', 'error')),
    failures bigint NOT NULL,
    checked_rows bigint NOT NULL,
    sample jsonb NOT NULL,
    message text,
    PRIMARY KEY (run_id, mart, model, test)
);
CREATE INDEX test_results_history ON ops.test_results (model, test, run_id DESC);
COMMENT ON COLUMN ops.test_results.failures IS 'exact, however short the sample';

--changeset greenery:ops-publications
CREATE TABLE ops.publications (
    mart text NOT NULL,
    run_id bigint NOT NULL REFERENCES ops.runs,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (mart, run_id)
);
CREATE INDEX publications_latest ON ops.publications (mart, published_at DESC);
COMMENT ON TABLE ops.publications IS 'the latest one of a mart is what its consumers see';
