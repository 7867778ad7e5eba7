LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select cast(count(*) as numeric), 1 from "core"."fact_orders" where (true and "promo_id" is not null and true) union all select cast(count(*) as numeric), 2 from "core"."fact_orders" where (true and true);
