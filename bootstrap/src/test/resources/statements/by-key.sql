LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "order_id", "order_total", "timeliness" from "core"."fact_orders" where "order_id" = any (cast($1 as uuid[])) order by "order_id" asc;
