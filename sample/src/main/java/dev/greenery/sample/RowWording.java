package dev.greenery.sample;

import dev.greenery.application.source.SourceTable;
import dev.greenery.sample.rows.ShopRow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts what the shop knows into the words of the shop's files. */
final class RowWording {
    private static final String SITE = "https://greenery.com/";

    private RowWording() {}

    static ShopRow of(Plant plant) {
        return ShopRow.of(
                SourceTable.PRODUCTS,
                List.of(
                        plant.id().toString(),
                        plant.name(),
                        ShopRow.decimal(plant.price()),
                        Integer.toString(plant.inventory())));
    }

    static ShopRow of(PromoCode promo) {
        return new ShopRow(
                SourceTable.PROMOS,
                List.of(
                        promo.id(),
                        Integer.toString(promo.dollars()),
                        promo.active() ? "active" : "inactive"),
                ids -> "extra " + ids.next());
    }

    static ShopRow of(Place place) {
        return ShopRow.of(
                SourceTable.ADDRESSES,
                List.of(
                        place.id().toString(),
                        place.street(),
                        Integer.toString(place.zipCode()),
                        place.state(),
                        Place.COUNTRY));
    }

    static ShopRow of(Shopper shopper) {
        return ShopRow.of(
                SourceTable.USERS,
                List.of(
                        shopper.id().toString(),
                        shopper.firstName(),
                        shopper.lastName(),
                        shopper.email(),
                        shopper.phoneNumber(),
                        shopper.createdAt().toString(),
                        shopper.updatedAt().toString(),
                        shopper.home().id().toString()));
    }

    static ShopRow of(SampleOrder order) {
        Purchase purchase = order.purchase();
        Shipment shipment = order.shipment();
        return ShopRow.of(
                SourceTable.ORDERS,
                List.of(
                        purchase.id().toString(),
                        purchase.shopper().id().toString(),
                        order.promo().map(PromoCode::id).orElse(ShopRow.ABSENT),
                        purchase.shipTo().id().toString(),
                        purchase.createdAt().toString(),
                        ShopRow.decimal(purchase.basket().cost()),
                        ShopRow.decimal(order.shippingCost()),
                        ShopRow.decimal(order.total()),
                        text(shipment.trackingId()),
                        text(shipment.service()),
                        text(shipment.estimatedAt()),
                        text(shipment.deliveredAt()),
                        order.outcome().status()));
    }

    /**
     * One line of a basket.
     *
     * @param spare a plant that the basket does not hold, and another one for each line
     */
    static ShopRow of(UUID orderId, Basket.Line line, Supplier<Plant> spare) {
        return new ShopRow(
                SourceTable.ORDER_ITEMS,
                List.of(
                        orderId.toString(),
                        line.plant().id().toString(),
                        Integer.toString(line.quantity())),
                _ -> spare.get().id().toString());
    }

    static ShopRow of(ShopEvent event) {
        String about = event.about().toString();
        boolean product = event.kind().isAboutProduct();
        return ShopRow.of(
                SourceTable.EVENTS,
                List.of(
                        event.id().toString(),
                        event.sessionId().toString(),
                        text(event.userId()),
                        SITE + event.kind().page() + "/" + about,
                        event.at().toString(),
                        event.kind().type(),
                        product ? ShopRow.ABSENT : about,
                        product ? about : ShopRow.ABSENT));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(ShopRow.ABSENT);
    }
}
