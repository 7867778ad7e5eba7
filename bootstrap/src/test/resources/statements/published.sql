LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "run_id", "started_at", "published_at" from "ops"."publications" join "ops"."runs" using ("run_id") where "mart" = $1 order by "publication_id" desc fetch next $2 rows only;
