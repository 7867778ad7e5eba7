-- The opponent makes no table of it. Its rows are groups of views, so that none can be empty unless a day is.
SELECT count(*) FILTER (WHERE page_views <= 0) AS positive_page_views FROM expected.fact_page_views
