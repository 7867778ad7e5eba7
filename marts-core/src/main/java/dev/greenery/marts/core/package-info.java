/**
 * The core mart: who the users are, what they ordered and what the shop sells. Other marts read and
 * refer to its rows.
 *
 * <p>A model is a row record and its builder; both are found by themselves. Where to look:
 *
 * <ul>
 *   <li>{@code dim_users}, {@code dim_products}, {@code dim_promos}, {@code dim_active_promos}:
 *       what facts are sliced by. Whatever a fact names has a row; one that the shop does not know
 *       is not {@code known}, and a warning counts it.
 *   <li>{@code int_order_items} prices the lines, {@code int_orders} adds them up and works out the
 *       discount, {@code int_user_orders} numbers a user's orders. What must hold of the shop's
 *       orders is tested here, once, before anything is made of them.
 *   <li>{@code fact_orders}, {@code fact_order_items}, {@code fact_user_orders}: what happened, per
 *       order, per line and per user. {@code dim_order_products} is the bridge from orders to
 *       products.
 *   <li>{@code CoreMetrics}: the figures that everybody quotes, each defined once.
 * </ul>
 *
 * <p>Every model but the catalogue's dimensions is made user by user: after a change, the touched
 * users are enough.
 *
 * <p>What is unknown stays unknown: an order without an estimate is neither late nor on time, a
 * line of a deleted product has no price, and the unknown member is no buyer, because nobody can
 * tell whether it came back.
 */
package dev.greenery.marts.core;
