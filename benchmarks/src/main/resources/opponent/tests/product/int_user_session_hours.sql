-- The opponent makes no table of it. Its rows are groups of events, so that none can be empty unless an hour is.
SELECT count(*) FILTER (WHERE events <= 0) AS positive_events FROM expected.fact_activity_hourly
