package dev.greenery.domain.testing;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An order of 2021-02-10 without items, in preparation, unless told otherwise.
 *
 * <p>Unless given, its cost is the sum of its items at the catalogue's prices, and its total is the
 * cost and the shipping cost less the promo's discount. A history gives it the user and, unless
 * told, sends it to where the user lives.
 */
public final class OrderBuilder extends FixtureBuilder<OrderBuilder> {
    private static final AddressId UNKNOWN_ADDRESS = Ids.addressId("unknown");

    private final OrderId id;
    private Optional<UserId> userId = Optional.empty();
    private Optional<AddressBuilder> destination = Optional.empty();
    private boolean toUnknownAddress;
    private Optional<PromoId> promoId = Optional.empty();
    private Instant createdAt = Instant.parse("2021-02-10T10:00:00Z");
    private Optional<Instant> firstSeenAt = Optional.empty();
    private CatalogueBuilder catalogue = Fixtures.aCatalogue();
    private List<OrderItem> items = List.of();
    private Optional<Money> cost = Optional.empty();
    private Money shippingCost = Money.parse("5.00");
    private Optional<Money> total = Optional.empty();
    private OrderStatus status = OrderStatus.PREPARING;
    private DeliveryBuilder delivery = new DeliveryBuilder();

    OrderBuilder(OrderId id) {
        this.id = id;
    }

    /** Placed by this user, whatever history it is in. */
    public OrderBuilder by(UserId user) {
        return with(order -> order.userId = Optional.of(user));
    }

    /** Placed at this instant. */
    public OrderBuilder at(String instant) {
        return with(order -> order.createdAt = Instant.parse(instant));
    }

    /** First seen in the shop's data at this instant. */
    public OrderBuilder firstSeenAt(String instant) {
        return with(order -> order.firstSeenAt = Optional.of(Instant.parse(instant)));
    }

    /** With so many units of this product, at its price. */
    public OrderBuilder containing(int quantity, Product product) {
        return pricedBy(catalogue.selling(product)).containing(quantity, product.id());
    }

    /** With so many units of this product, at the catalogue's price, or for nothing. */
    public OrderBuilder containing(int quantity, ProductId product) {
        OrderItem item = new OrderItem(id, product, quantity);
        return with(order -> order.items = append(items, item));
    }

    /** Using this promo. */
    public OrderBuilder using(Promo promo) {
        return pricedBy(catalogue.offering(promo)).using(promo.id());
    }

    /** Using this promo, which takes off what the catalogue says, or nothing. */
    public OrderBuilder using(PromoId promo) {
        return with(order -> order.promoId = Optional.of(promo));
    }

    /** With the prices and discounts of this catalogue. */
    public OrderBuilder pricedBy(CatalogueBuilder newCatalogue) {
        return with(order -> order.catalogue = newCatalogue);
    }

    /** With items that cost this much in major units, whatever the catalogue says. */
    public OrderBuilder costing(String newCost) {
        return with(order -> order.cost = Optional.of(Money.parse(newCost)));
    }

    /** Shipped for this much in major units. */
    public OrderBuilder withShippingCost(String newShippingCost) {
        return with(order -> order.shippingCost = Money.parse(newShippingCost));
    }

    /** For which the user paid this much in major units, whether it reconciles or not. */
    public OrderBuilder totalling(String newTotal) {
        return with(order -> order.total = Optional.of(Money.parse(newTotal)));
    }

    /** Going to this address. */
    public OrderBuilder to(AddressBuilder address) {
        return with(
                order -> {
                    order.destination = Optional.of(address);
                    order.toUnknownAddress = false;
                });
    }

    /** Going to an address id that no address row has. */
    public OrderBuilder toUnknownAddress() {
        return with(order -> order.toUnknownAddress = true);
    }

    /** On its way with ups, tracked, and promised for three days after it was placed. */
    public OrderBuilder shipped() {
        return inStatus(OrderStatus.SHIPPED).onItsWay(DeliveryBuilder::begin);
    }

    /** Delivered exactly when it was promised. */
    public OrderBuilder deliveredOnTime() {
        return delivered().onItsWay(way -> way.arrivedLateBy(Duration.ZERO));
    }

    /** Delivered a day before it was promised. */
    public OrderBuilder deliveredEarly() {
        return delivered().onItsWay(way -> way.arrivedLateBy(Duration.ofDays(-1)));
    }

    /** Delivered a day after it was promised. */
    public OrderBuilder deliveredLate() {
        return delivered().onItsWay(way -> way.arrivedLateBy(Duration.ofDays(1)));
    }

    /** Delivered three days after it was placed, and never promised. */
    public OrderBuilder deliveredWithoutEstimate() {
        return deliveredOnTime().onItsWay(DeliveryBuilder::notPromised);
    }

    /** Delivered at this instant. */
    public OrderBuilder deliveredAt(String instant) {
        return delivered().onItsWay(way -> way.arrivedAt(Instant.parse(instant)));
    }

    /** Promised for this instant. */
    public OrderBuilder promisedFor(String instant) {
        return onItsWay(way -> way.promisedFor(Instant.parse(instant)));
    }

    /** With this tracking id. */
    public OrderBuilder trackedAs(String trackingId) {
        return onItsWay(way -> way.trackedAs(Optional.of(trackingId)));
    }

    /** Without a tracking id, though it was shipped; to be said after that it was. */
    public OrderBuilder untracked() {
        return onItsWay(way -> way.trackedAs(Optional.empty()));
    }

    /** Carried by this shipping service. */
    public OrderBuilder carriedBy(String shippingService) {
        return onItsWay(way -> way.carriedBy(shippingService));
    }

    /** In this status, known or not, whatever its delivery says. */
    public OrderBuilder inStatus(OrderStatus newStatus) {
        return with(order -> order.status = newStatus);
    }

    /** The id that the order will have. */
    public OrderId id() {
        return id;
    }

    /** The order, of the unknown member and to the default address unless told otherwise. */
    public Order build() {
        return buildFor(UserId.UNKNOWN, Optional.empty());
    }

    /** The order of this user; it goes to the user's home unless told otherwise. */
    Order buildFor(UserId owner, Optional<Address> home) {
        Optional<Address> shipTo = shipTo(home);
        Money costs = cost.orElseGet(this::priceOfItems);
        return new Order(
                id,
                userId.orElse(owner),
                promoId,
                shipTo.map(Address::id).or(() -> Optional.of(UNKNOWN_ADDRESS)),
                shipTo,
                createdAt,
                costs,
                shippingCost,
                total.orElseGet(() -> costs.plus(shippingCost).minus(discount())),
                delivery.buildFor(createdAt),
                status,
                items,
                firstSeenAt);
    }

    private Optional<Address> shipTo(Optional<Address> home) {
        return toUnknownAddress
                ? Optional.empty()
                : destination
                        .map(AddressBuilder::build)
                        .or(() -> home)
                        .or(() -> Optional.of(Fixtures.anAddress("default").build()));
    }

    private Money priceOfItems() {
        Catalogue prices = catalogue.build();
        return items.stream()
                .flatMap(
                        item ->
                                prices.product(item.productId()).price().stream()
                                        .map(price -> price.times(item.quantity())))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money discount() {
        return promoId.flatMap(id -> catalogue.build().promo(id).discount())
                .map(Discount::toMoney)
                .orElse(Money.ZERO);
    }

    private OrderBuilder delivered() {
        return inStatus(OrderStatus.DELIVERED);
    }

    private OrderBuilder onItsWay(UnaryOperator<DeliveryBuilder> change) {
        return with(order -> order.delivery = change.apply(delivery));
    }
}
