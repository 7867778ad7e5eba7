LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "run_id", "started_at", "published_at" from "ops"."publications" join "ops"."runs" using ("run_id") where "mart" = $1 order by "publication_id" desc fetch next $2 rows only;

select "r"."result_id", "r"."model", "r"."test", "r"."severity", "r"."failures", "r"."checked_rows", "r"."message", "s"."row_number", "s"."column_name", "s"."column_value" from "ops"."test_results" as "r" left outer join "ops"."test_samples" as "s" on "s"."result_id" = "r"."result_id" where ("r"."run_id" = $1 and "r"."mart" = $2) order by "r"."result_id", "s"."sample_id";
