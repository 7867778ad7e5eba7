LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "run_id", "published_at" from "ops"."publications" where "mart" = $1 order by "publication_id" desc fetch next $2 rows only;
