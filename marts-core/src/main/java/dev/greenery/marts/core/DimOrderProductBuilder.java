package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.order.OrderId;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class DimOrderProductBuilder implements UserModelBuilder<DimOrderProduct> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntOrderItem.class).and(Source.PRODUCTS);
    }

    @Override
    public Stream<DimOrderProduct> build(UserScope user) {
        List<IntOrderItem> lines = user.rows(IntOrderItem.class);
        Map<OrderId, Basket> baskets = Basket.byOrder(lines);
        return lines.stream().map(line -> row(line, baskets.get(line.orderId()), user));
    }

    private static DimOrderProduct row(IntOrderItem line, Basket basket, UserScope user) {
        return new DimOrderProduct(
                line.orderId(),
                line.productId(),
                user.productName(line.productId()),
                line.line().quantity(),
                BasketShare.of(line.line().quantity(), basket));
    }

    @Override
    public Expectations<DimOrderProduct> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_int_order_items",
                        Total.rowsOf(DimOrderProduct.class),
                        Total.rowsOf(IntOrderItem.class)),
                reconciles(
                        "quantity_matches_int_order_items",
                        Total.sumOf(DimOrderProduct.class, DimOrderProduct::quantity),
                        Total.sumOf(
                                IntOrderItem.class,
                                Column.of(IntOrderItem::line, OrderLine::quantity))));
    }
}
