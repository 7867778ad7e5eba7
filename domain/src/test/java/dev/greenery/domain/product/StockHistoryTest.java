package dev.greenery.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.timeline.Timeline;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class StockHistoryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T00:00:00Z");

    @Test
    void stockThatNeverMovedHasNoHistory() {
        StockHistory stock = new StockHistory(Timeline.always(Optional.of(0)));

        assertThat(stock.previous()).isEmpty();
        assertThat(stock.largestDrop()).isZero();
        assertThat(stock.outOfStockSince()).isEmpty();
    }

    @Test
    void theLargestDropIsThatBetweenTwoCounts() {
        StockHistory stock = stock(100, 70, 90, 80);

        assertThat(stock.largestDrop()).isEqualTo(30);
        assertThat(stock.previous()).contains(90);
        assertThat(stock.outOfStockSince()).isEmpty();
    }

    @Test
    void stockIsOutSinceTheLastUnitWent() {
        assertThat(stock(5, 0, 7, 0).outOfStockSince()).contains(WEDNESDAY);
    }

    @Test
    void stockThatOnlyGrewNeverFell() {
        assertThat(stock(5, 6, 7, 8).largestDrop()).isZero();
    }

    @Test
    void whatWasNotKnownDidNotFall() {
        StockHistory stock =
                new StockHistory(
                        Timeline.always(Optional.of(5))
                                .followedBy(MONDAY, Optional.empty())
                                .followedBy(TUESDAY, Optional.of(1)));

        assertThat(stock.largestDrop()).isZero();
        assertThat(stock.previous()).isEmpty();
    }

    private static StockHistory stock(int ever, int monday, int tuesday, int wednesday) {
        return new StockHistory(
                Timeline.always(Optional.of(ever))
                        .followedBy(MONDAY, Optional.of(monday))
                        .followedBy(TUESDAY, Optional.of(tuesday))
                        .followedBy(WEDNESDAY, Optional.of(wednesday)));
    }
}
