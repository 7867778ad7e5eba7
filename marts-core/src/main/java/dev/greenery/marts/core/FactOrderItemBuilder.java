package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.stream.Stream;

final class FactOrderItemBuilder implements UserModelBuilder<FactOrderItem> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntOrderItem.class);
    }

    @Override
    public Stream<FactOrderItem> build(UserScope user) {
        return user.rows(IntOrderItem.class).stream().map(line -> row(line, user.settings()));
    }

    private static FactOrderItem row(IntOrderItem line, Settings settings) {
        return new FactOrderItem(
                line.orderId(),
                line.productId(),
                line.userId(),
                line.orderedAt(),
                line.orderedAt().map(settings::dayOf),
                line.orderStatus(),
                line.promoId(),
                line.quantity(),
                line.unitPrice(),
                line.lineAmount());
    }

    @Override
    public Expectations<FactOrderItem> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_raw_order_items",
                        Total.rowsOf(FactOrderItem.class),
                        Total.rowsOf(SourceTable.ORDER_ITEMS)),
                reconciles(
                        "quantity_matches_int_order_items",
                        Total.sumOf(FactOrderItem.class, FactOrderItem::quantity),
                        Total.sumOf(IntOrderItem.class, IntOrderItem::quantity)),
                reconciles(
                        "line_amount_matches_int_order_items",
                        Total.sumOf(FactOrderItem.class, FactOrderItem::lineAmount),
                        Total.sumOf(IntOrderItem.class, IntOrderItem::lineAmount)));
    }
}
