package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.product.Product;
import dev.greenery.marts.core.FactOrderItem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes {@link FactProductOrders}. */
final class FactProductOrdersBuilder implements RollupBuilder<FactProductOrders> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PRODUCTS);
    }

    @Override
    public List<Contribution<?, FactProductOrders>> contributions() {
        return List.of(
                Contribution.each(FactOrderItem.class, FactProductOrdersBuilder::ofItem),
                Contribution.each(IntUserProductOrders.class, FactProductOrdersBuilder::ofBuyer));
    }

    private static FactProductOrders ofItem(FactOrderItem item) {
        return new FactProductOrders(
                item.productId(),
                Product.UNKNOWN_NAME,
                1,
                0,
                0,
                item.quantity(),
                unitsIn(OrderStatus.PREPARING, item),
                unitsIn(OrderStatus.SHIPPED, item),
                unitsIn(OrderStatus.DELIVERED, item),
                item.lineAmount().orElse(Money.ZERO),
                item.orderedAt(),
                item.orderedAt());
    }

    private static long unitsIn(OrderStatus status, FactOrderItem item) {
        return item.orderStatus().filter(status::equals).isPresent() ? item.quantity() : 0;
    }

    private static FactProductOrders ofBuyer(IntUserProductOrders buyer) {
        return new FactProductOrders(
                buyer.productId(),
                Product.UNKNOWN_NAME,
                0,
                1,
                buyer.orders() > 1 ? 1 : 0,
                0,
                0,
                0,
                0,
                Money.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Stream<FactProductOrders> complete(
            List<FactProductOrders> merged, CatalogueScope catalogue) {
        return merged.stream().map(row -> named(row, catalogue.product(row.productId()).name()));
    }

    private static FactProductOrders named(FactProductOrders row, String productName) {
        return new FactProductOrders(
                row.productId(),
                productName,
                row.orders(),
                row.buyers(),
                row.repeatBuyers(),
                row.units(),
                row.unitsPreparing(),
                row.unitsShipped(),
                row.unitsDelivered(),
                row.revenue(),
                row.firstOrderedAt(),
                row.lastOrderedAt());
    }

    @Override
    public Expectations<FactProductOrders> tests() {
        return Expectations.of(
                satisfies(
                        "buyers_order",
                        row -> row.repeatBuyers() <= row.buyers() && row.buyers() <= row.orders(),
                        FactProductOrders::orders,
                        FactProductOrders::buyers,
                        FactProductOrders::repeatBuyers),
                reconciles(
                        "orders_match_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::orders),
                        Total.rowsOf(FactOrderItem.class)),
                reconciles(
                        "units_match_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::units),
                        Total.sumOf(FactOrderItem.class, FactOrderItem::quantity)),
                reconciles(
                        "revenue_matches_items",
                        Total.sumOf(FactProductOrders.class, FactProductOrders::revenue),
                        Total.sumOf(FactOrderItem.class, FactOrderItem::lineAmount)));
    }
}
