package dev.greenery.sample;

import dev.greenery.sample.rows.RowSink;

import java.util.List;

/**
 * Writes what the shop knows, row by row.
 *
 * @param catalogue all plants that the shop sells, whatever they cost
 */
record ShopWriter(RowSink sink, ShopCatalogue catalogue) {
    void write(Plant plant) {
        sink.write(RowWording.of(plant));
    }

    void write(PromoCode promo) {
        sink.write(RowWording.of(promo));
    }

    void write(Place place) {
        sink.write(RowWording.of(place));
    }

    void write(Shopper shopper) {
        sink.write(RowWording.of(shopper));
    }

    /** The order and its lines. */
    void write(SampleOrder order) {
        sink.write(RowWording.of(order));
        Basket basket = order.purchase().basket();
        List<Basket.Line> lines = basket.lines();
        for (int i = 0; i < lines.size(); i++) {
            int spare = i;
            sink.write(
                    RowWording.of(
                            order.purchase().id(),
                            lines.get(i),
                            () -> catalogue.outside(basket).get(spare)));
        }
    }

    void write(ShopEvent event) {
        sink.write(RowWording.of(event));
    }
}
