package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;

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
        return FactOrderItemRow.byName()
                .orderId(line.orderId())
                .productId(line.productId())
                .userId(line.userId())
                .orderedAt(line.orderedAt())
                .orderedDay(line.orderedAt().map(settings::dayOf))
                .orderStatus(line.orderStatus())
                .promoId(line.promoId())
                .line(line.line())
                .build();
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
                        Total.sumOf(
                                FactOrderItem.class,
                                Column.of(FactOrderItem::line, OrderLine::quantity)),
                        Total.sumOf(
                                IntOrderItem.class,
                                Column.of(IntOrderItem::line, OrderLine::quantity))),
                reconciles(
                        "line_amount_matches_int_order_items",
                        Total.sumOf(
                                FactOrderItem.class,
                                Column.of(FactOrderItem::line, OrderLine::lineAmount)),
                        Total.sumOf(
                                IntOrderItem.class,
                                Column.of(IntOrderItem::line, OrderLine::lineAmount))));
    }
}
