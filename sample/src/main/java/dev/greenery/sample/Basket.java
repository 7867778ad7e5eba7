package dev.greenery.sample;

import dev.greenery.domain.money.Money;

import java.util.List;

/** What an order holds: different plants, and how many of each. */
record Basket(List<Line> lines) {
    /** At least one line; each plant is in one line only. */
    Basket {
        lines = List.copyOf(lines);
    }

    boolean holds(Plant plant) {
        return lines.stream().anyMatch(line -> line.plant().id().equals(plant.id()));
    }

    Money cost() {
        return lines.stream()
                .map(line -> line.plant().price().times(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** So many of one plant. */
    record Line(Plant plant, int quantity) {}
}
