package dev.greenery.sample;

import dev.greenery.domain.money.Money;

import java.util.UUID;

/**
 * A product of the sample shop.
 *
 * @param sales how often it sells, in relation to the others
 * @param looks how often it is looked at beyond that, in relation to the others
 */
record Plant(UUID id, String name, Money price, int inventory, int sales, int looks) {
    Plant withPrice(Money newPrice) {
        return new Plant(id, name, newPrice, inventory, sales, looks);
    }

    Plant withInventory(int newInventory) {
        return new Plant(id, name, price, newInventory, sales, looks);
    }
}
