package dev.greenery.sample;

import dev.greenery.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/** What an order holds: different plants, and how many of each. */
record Basket(List<Line> lines) {
    /** At least one line; each plant is in one line only. */
    Basket {
        lines = List.copyOf(lines);
    }

    /** The same plants at the prices of a catalogue. */
    Basket pricedBy(ShopCatalogue catalogue) {
        return new Basket(
                lines.stream()
                        .map(line -> new Line(catalogue.plant(line.plant().id()), line.quantity()))
                        .toList());
    }

    /** The same with another line in the place of one. */
    Basket with(int place, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return new Basket(changed);
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
