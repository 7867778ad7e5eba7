package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a shop tells, by whom it is of. */
record Histories(Map<String, UserHistory> byOwner) {
    Histories {
        byOwner = Map.copyOf(byOwner);
    }

    static Histories of(Shop shop, int partitions) {
        Map<String, UserHistory> found = new TreeMap<>();
        for (int i = 0; i < partitions; i++) {
            shop.read(
                    i,
                    history ->
                            assertThat(found.put(owner(history), history))
                                    .as("a second history of one owner")
                                    .isNull());
        }
        return new Histories(found);
    }

    private static String owner(UserHistory history) {
        if (!(history.owner() instanceof Owner.Anonymous)) {
            return "user " + history.owner().userId();
        }
        if (!history.sessions().isEmpty()) {
            return "session " + history.sessions().getFirst().id();
        }
        // The items of an order that no row has belong to what becomes of the order.
        return "order "
                + (history.orders().isEmpty()
                        ? history.itemsWithoutOrder().getFirst().orderId()
                        : history.orders().getFirst().id());
    }

    /** Whose histories differ from these. */
    Set<String> differing(Histories others) {
        Set<String> owners = new TreeSet<>(byOwner.keySet());
        owners.addAll(others.byOwner.keySet());
        owners.removeIf(owner -> same(byOwner.get(owner), others.byOwner.get(owner)));
        return owners;
    }

    private static boolean same(UserHistory one, UserHistory other) {
        return one == null ? other == null : one.equals(other);
    }

    /** These, of some owners alone. */
    Map<String, UserHistory> of(Set<String> owners) {
        Map<String, UserHistory> some = new TreeMap<>(byOwner);
        some.keySet().retainAll(owners);
        return some;
    }

    /** These and others. */
    Histories or(Histories others) {
        Map<String, UserHistory> all = new TreeMap<>(byOwner);
        all.putAll(others.byOwner);
        return new Histories(all);
    }

    Set<String> owners() {
        return byOwner.keySet();
    }
}
