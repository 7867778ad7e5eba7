LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "order_id", "order_total" from "core"."fact_orders" where true order by "order_id" asc fetch next $1 rows only;

select count(*) from "core"."fact_orders" where true;
