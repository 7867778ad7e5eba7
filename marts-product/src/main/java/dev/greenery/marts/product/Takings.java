package dev.greenery.marts.product;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.domain.money.Money;
import dev.greenery.marts.core.OrderLine;

import java.util.Optional;

/** What order lines come to, and how many of them come to nobody knows what. */
record Takings(
        @Doc("Line amounts that are known, before any discount.") Money knownRevenue,
        @Doc("Order lines whose amount is not known.") int unpricedLines) {
    static final Takings NONE = new Takings(Money.ZERO, 0);

    /** These and those of one more line. */
    Takings plus(OrderLine line) {
        return line.lineAmount()
                .map(amount -> new Takings(knownRevenue.plus(amount), unpricedLines))
                .orElseGet(() -> new Takings(knownRevenue, unpricedLines + 1));
    }

    @Derived
    @Doc("Line amounts, before any discount; empty when one is not known.")
    Optional<Money> revenue() {
        return whole(knownRevenue, unpricedLines);
    }

    /** All that came in; empty when something of it is not known. */
    static Optional<Money> whole(Money knownRevenue, long unpricedLines) {
        return Optional.of(knownRevenue).filter(known -> unpricedLines == 0);
    }
}
