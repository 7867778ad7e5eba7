package dev.greenery.marts.product;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.product.StockHistory;

import java.time.Instant;
import java.util.Optional;

/** What became of a product's stock. */
record StockMoves(
        @Doc(
                        "Units in stock before the last change; empty if it never changed, or they"
                                + " were not known.")
                Optional<Integer> previousInventory,
        @Doc("The most units by which the stock fell between two counts; 0 if it never fell.")
                int largestInventoryDrop,
        @Doc("When the last unit went; empty while there are any, and if nobody saw it go.")
                Optional<Instant> outOfStockSince) {
    static StockMoves of(StockHistory stock) {
        return new StockMoves(stock.previous(), stock.largestDrop(), stock.outOfStockSince());
    }
}
