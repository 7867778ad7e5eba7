package dev.greenery.domain.testing;

import dev.greenery.domain.history.Owner;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

/**
 * The beginning of every fixture's sentence.
 *
 * <pre>{@code
 * OrderBuilder order = anOrder().at("2021-02-10T10:00:00Z").containing(2, POTHOS).shipped();
 * UserHistory history =
 *         aHistory()
 *                 .of(aUser("ann").inState("Texas"))
 *                 .withOrder(order)
 *                 .withSession(aSession().viewing(POTHOS).carting(POTHOS).checkingOut(order))
 *                 .build();
 * }</pre>
 *
 * <p>What is given a name has the id of {@link Ids} for that name; what is not has an id of its
 * own. Builders never change, so a beginning can be shared.
 */
public final class Fixtures {
    private Fixtures() {}

    /** Some user. */
    public static UserBuilder aUser() {
        return new UserBuilder(new UserId(Ids.nameless()), "someone", anAddress());
    }

    /** The user of this name. */
    public static UserBuilder aUser(String name) {
        return new UserBuilder(Ids.userId(name), name, anAddress("home of " + name));
    }

    /** Some address. */
    public static AddressBuilder anAddress() {
        return new AddressBuilder(new AddressId(Ids.nameless()));
    }

    /** The address of this name. */
    public static AddressBuilder anAddress(String name) {
        return new AddressBuilder(Ids.addressId(name));
    }

    /** The product of this name. */
    public static ProductBuilder aProduct(String name) {
        return new ProductBuilder(Ids.productId(name), name);
    }

    /** The unknown member for the product of this name. */
    public static Product anUnknownProduct(String name) {
        return Product.unknown(Ids.productId(name));
    }

    /** The promo of this code. */
    public static PromoBuilder aPromo(String code) {
        return new PromoBuilder(code);
    }

    /** The unknown member for the promo of this code. */
    public static Promo anUnknownPromo(String code) {
        return Promo.unknown(new PromoId(code));
    }

    /** The catalogue of everything in {@link Shop}. */
    public static CatalogueBuilder aCatalogue() {
        return anEmptyCatalogue()
                .selling(Shop.POTHOS)
                .selling(Shop.BAMBOO)
                .selling(Shop.MONSTERA)
                .offering(Shop.LEVERAGE)
                .offering(Shop.INSTRUCTION_SET);
    }

    /** A catalogue of nothing. */
    public static CatalogueBuilder anEmptyCatalogue() {
        return new CatalogueBuilder();
    }

    /** Some order. */
    public static OrderBuilder anOrder() {
        return anOrder(new OrderId(Ids.nameless()));
    }

    /** The order of this name. */
    public static OrderBuilder anOrder(String name) {
        return anOrder(Ids.orderId(name));
    }

    /** The order of this id. */
    public static OrderBuilder anOrder(OrderId id) {
        return new OrderBuilder(id);
    }

    /** Some session. */
    public static SessionBuilder aSession() {
        return aSession(new SessionId(Ids.nameless()));
    }

    /** The session of this name. */
    public static SessionBuilder aSession(String name) {
        return aSession(Ids.sessionId(name));
    }

    /** The session of this id. */
    public static SessionBuilder aSession(SessionId id) {
        return new SessionBuilder(id);
    }

    /** Some event. */
    public static EventBuilder anEvent() {
        return anEvent(new EventId(Ids.nameless()));
    }

    /** The event of this name. */
    public static EventBuilder anEvent(String name) {
        return anEvent(Ids.eventId(name));
    }

    /** The event of this id. */
    public static EventBuilder anEvent(EventId id) {
        return new EventBuilder(id);
    }

    /** The history of some user. */
    public static HistoryBuilder aHistory() {
        return new HistoryBuilder(new Owner.Known(aUser().build()));
    }

    /** An amount of so many major units. */
    public static Money money(String majorUnits) {
        return Money.parse(majorUnits);
    }
}
