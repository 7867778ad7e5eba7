package dev.greenery.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes all rows of a cohort. */
final class CohortWriter {
    private final RowSink sink;
    private final ShopCatalogue catalogue;
    private final UniqueIds eventIds;

    CohortWriter(RowSink sink, ShopCatalogue catalogue, UniqueIds eventIds) {
        this.sink = sink;
        this.catalogue = catalogue;
        this.eventIds = eventIds;
    }

    void write(Cohort cohort) {
        cohort.places().forEach(place -> sink.write(ShopRows.of(place)));
        cohort.shoppers().forEach(shopper -> sink.write(ShopRows.of(shopper)));
        Map<UUID, SampleOrder> bySession = new HashMap<>();
        for (SampleOrder order : cohort.orders()) {
            bySession.put(order.purchase().visit().sessionId(), order);
            write(order);
        }
        for (Visit visit : cohort.visits()) {
            write(visit, bySession, new EventRows(visit, eventIds));
        }
    }

    private void write(SampleOrder order) {
        sink.write(ShopRows.of(order));
        UUID orderId = order.purchase().id();
        Basket basket = order.purchase().basket();
        List<Basket.Line> lines = basket.lines();
        for (int i = 0; i < lines.size(); i++) {
            int spare = i;
            sink.write(
                    ShopRows.of(orderId, lines.get(i), () -> catalogue.outside(basket).get(spare)));
        }
    }

    private void write(Visit visit, Map<UUID, SampleOrder> bySession, EventRows rows) {
        visit.clicks().forEach(click -> sink.write(rows.of(click)));
        visit.checkout()
                .ifPresent(
                        checkout -> {
                            SampleOrder order = bySession.get(visit.sessionId());
                            UUID orderId = order.purchase().id();
                            sink.write(rows.checkout(orderId, checkout.at()));
                            order.shipment()
                                    .shippedAt()
                                    .ifPresent(at -> sink.write(rows.shipped(orderId, at)));
                        });
    }
}
