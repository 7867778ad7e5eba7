LOCK TABLE ops.publication_gate IN ACCESS SHARE MODE;
select "order_id", "user_id", "promo_id", "order_total" from "core"."fact_orders" where true order by "order_id" asc fetch next $1 rows only;

select "promo_id", "discount" from "core"."dim_promos" where "promo_id" = any (cast($1 as text[])) order by "promo_id" collate "C" asc;

select "user_id", "state" from "core"."dim_users" where "user_id" = any (cast($1 as uuid[])) order by "user_id" asc;
