package dev.greenery.bootstrap.incremental;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.anUnknownPromo;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.testing.Shop;
import dev.greenery.domain.testing.UserBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small shop to which anything may happen: what is in it follows from what happened. */
final class ChangingShop {
    private static final int NOBODY = 0;

    private static final List<ProductId> PRODUCTS =
            List.of(
                    Shop.POTHOS.id(),
                    Shop.BAMBOO.id(),
                    Shop.MONSTERA.id(),
                    Ids.productId("a ghost"));

    private final Map<Integer, Integer> users = new TreeMap<>();
    private final Map<Integer, Deed> orders = new TreeMap<>();
    private final Map<Integer, Deed> sessions = new TreeMap<>();
    private final Map<Integer, Integer> lostItems = new TreeMap<>();
    private CatalogueBuilder catalogue = aCatalogue();

    /** What happens to the shop. */
    enum Kind {
        USER_CHANGES,
        USER_LEAVES,
        ORDER_CHANGES,
        ORDER_GOES,
        SESSION_CHANGES,
        SESSION_GOES,
        ITEM_IS_LOST,
        ITEM_IS_FOUND,
        PRICE_CHANGES,
        STOCK_MOVES,
        PROMO_CHANGES,
        PRODUCT_COMES
    }

    /**
     * Something that happens.
     *
     * @param subject which of its kind
     * @param user whose it is from then on; 0 for nobody's
     * @param variant in which of some ways
     */
    record Edit(Kind kind, int subject, int user, int variant) {}

    private record Deed(int user, int variant) {}

    void apply(Edit edit, int day) {
        switch (edit.kind()) {
            case USER_CHANGES -> users.put(Math.max(1, edit.user()), edit.variant());
            case USER_LEAVES -> users.remove(Math.max(1, edit.user()));
            case ORDER_CHANGES -> orders.put(edit.subject(), deed(edit));
            case ORDER_GOES -> orders.remove(edit.subject());
            case SESSION_CHANGES -> sessions.put(edit.subject(), deed(edit));
            case SESSION_GOES -> sessions.remove(edit.subject());
            case ITEM_IS_LOST -> lostItems.put(edit.subject(), edit.variant());
            case ITEM_IS_FOUND -> lostItems.remove(edit.subject());
            case PRICE_CHANGES, STOCK_MOVES -> sell(edit, day);
            case PROMO_CHANGES ->
                    catalogue =
                            catalogue.offeringSince(
                                    evening(day),
                                    aPromo("leverage").takingOff(10 + edit.variant() % 3).build());
            case PRODUCT_COMES ->
                    catalogue =
                            catalogue.selling(
                                    aProduct(edit.variant() % 2 == 0 ? "a ghost" : "moss")
                                            .costing("3.00")
                                            .inStock(edit.subject())
                                            .build());
        }
    }

    private static Deed deed(Edit edit) {
        return new Deed(edit.user(), edit.variant());
    }

    private void sell(Edit edit, int day) {
        String price = edit.kind() == Kind.PRICE_CHANGES ? "3" + edit.variant() + ".00" : "30.50";
        catalogue =
                catalogue.sellingSince(
                        evening(edit.subject() == 0 ? 0 : day),
                        aProduct("Pothos").costing(price).inStock(edit.variant()).build());
    }

    private static String evening(int day) {
        return "2021-02-%02dT22:00:00Z".formatted(1 + day);
    }

    Catalogue catalogue() {
        return catalogue.build();
    }

    List<UserHistory> histories() {
        List<UserHistory> histories = new ArrayList<>();
        Set<Integer> owners = new TreeSet<>(users.keySet());
        orders.values().forEach(order -> owners.add(order.user()));
        sessions.values().forEach(session -> owners.add(session.user()));
        owners.remove(NOBODY);
        owners.forEach(user -> histories.add(historyOf(user).build()));
        orders.forEach(
                (id, order) -> {
                    if (order.user() == NOBODY) {
                        histories.add(aHistory().ofNobody().withOrder(order(id, order)).build());
                    }
                });
        sessions.forEach(
                (id, session) -> {
                    if (session.user() == NOBODY) {
                        histories.add(
                                aHistory().ofNobody().withSession(session(id, session)).build());
                    }
                });
        lostItems.forEach(
                (id, variant) ->
                        histories.add(
                                aHistory()
                                        .ofNobody()
                                        .withItemOf(Ids.orderId("lost " + id), 2, product(variant))
                                        .build()));
        return histories;
    }

    private HistoryBuilder historyOf(int user) {
        HistoryBuilder history =
                users.containsKey(user)
                        ? aHistory().of(user(user, users.get(user)))
                        : aHistory().ofMissingUser(Ids.userId("user " + user));
        for (Map.Entry<Integer, Deed> order : orders.entrySet()) {
            if (order.getValue().user() == user) {
                history = history.withOrder(order(order.getKey(), order.getValue()));
            }
        }
        for (Map.Entry<Integer, Deed> session : sessions.entrySet()) {
            if (session.getValue().user() == user) {
                history = history.withSession(session(session.getKey(), session.getValue()));
            }
        }
        return history;
    }

    private static UserBuilder user(int user, int variant) {
        UserBuilder made =
                aUser("user " + user).signedUpAt("2021-01-0%dT08:00:00Z".formatted(user));
        return switch (variant % 3) {
            case 0 -> made.livingAt(anAddress("home " + variant));
            case 1 -> made.withoutAddress();
            default -> made.withEmail("me" + variant + "@example.org");
        };
    }

    private static OrderBuilder order(int id, Deed deed) {
        int variant = deed.variant();
        OrderBuilder order =
                anOrder("order " + id)
                        .at("2021-02-0%dT1%d:00:00Z".formatted(1 + id % 8, variant))
                        .containing(1 + variant % 4, product(variant));
        order = variant % 4 == 1 ? order.using(Shop.LEVERAGE) : order;
        order = variant % 4 == 2 ? order.using(anUnknownPromo("nobody's").id()) : order;
        return variant % 3 == 0
                ? order.deliveredLate()
                : variant % 3 == 1 ? order.shipped() : order;
    }

    private static SessionBuilder session(int id, Deed deed) {
        int variant = deed.variant();
        SessionBuilder session =
                aSession("session " + id)
                        .at("2021-02-0%dT0%d:30:00Z".formatted(1 + id % 8, variant))
                        .viewing(product(variant));
        session = variant % 2 == 0 ? session.carting(product(variant)) : session;
        return variant % 3 == 0 ? session.checkingOut(Ids.orderId("order " + id)) : session;
    }

    private static ProductId product(int variant) {
        return PRODUCTS.get(variant % PRODUCTS.size());
    }
}
