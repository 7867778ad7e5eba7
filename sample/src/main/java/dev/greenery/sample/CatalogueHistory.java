package dev.greenery.sample;

import java.time.Instant;
import java.util.List;

/**
 * What the shop sold at which price, and what its promos gave.
 *
 * @param changes in time order
 */
record CatalogueHistory(ShopCatalogue first, List<CatalogueChange> changes) {
    CatalogueHistory {
        changes = List.copyOf(changes);
    }

    /** The catalogue as it was valid then. */
    ShopCatalogue at(Instant instant) {
        ShopCatalogue valid = first;
        for (CatalogueChange change : changes) {
            if (change.at().isAfter(instant)) {
                return valid;
            }
            valid = change.after();
        }
        return valid;
    }

    /** The catalogue after all changes. */
    ShopCatalogue last() {
        return changes.isEmpty() ? first : changes.getLast().after();
    }
}
