package dev.greenery.application.scope;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.timeline.AsOf;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows a builder of one user what the builder declares, and notes what it reads. */
public final class DeclaredUserScope implements UserScope {
    private final DeclaredInputs declared;
    private final UserHistory history;
    private final Catalogue catalogue;
    private final Settings settings;
    private final RowsByModel earlier;

    /**
     * The scope of one builder.
     *
     * @param declared what the builder declares
     * @param earlier rows that earlier models made for the same user
     */
    public DeclaredUserScope(
            DeclaredInputs declared,
            UserHistory history,
            Catalogue catalogue,
            Settings settings,
            RowsByModel earlier) {
        this.declared = requireNonNull(declared, "declared is null");
        this.history = requireNonNull(history, "history is null");
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.earlier = requireNonNull(earlier, "earlier is null");
    }

    @Override
    public UserId userId() {
        return history.owner().userId();
    }

    @Override
    public Owner owner() {
        declared.read(Source.USERS);
        return history.owner();
    }

    @Override
    public Timeline<Optional<Address>> homes() {
        declared.read(Source.USERS);
        return history.homes();
    }

    @Override
    public List<Order> orders() {
        declared.read(Source.ORDERS);
        return history.orders();
    }

    @Override
    public List<OrderItem> itemsWithoutOrder() {
        declared.read(Source.ORDERS);
        return history.itemsWithoutOrder();
    }

    @Override
    public List<Session> sessions() {
        declared.read(Source.EVENTS);
        return history.sessions();
    }

    @Override
    public String productName(ProductId id) {
        declared.read(Source.PRODUCTS);
        return catalogue.product(id).name();
    }

    @Override
    public Optional<Money> currentPrice(ProductId id) {
        declared.read(Source.PRODUCTS);
        declared.ask(Instant.MAX);
        return catalogue.product(id).price();
    }

    @Override
    public AsOf<Optional<Money>> prices(ProductId id) {
        declared.read(Source.PRODUCTS);
        return asked(catalogue.prices(id));
    }

    @Override
    public AsOf<Optional<Integer>> stock(ProductId id) {
        declared.read(Source.PRODUCTS);
        return asked(catalogue.stock(id));
    }

    @Override
    public AsOf<Promo> promoOverTime(PromoId id) {
        declared.read(Source.PROMOS);
        return asked(catalogue.promoOverTime(id));
    }

    private <T> AsOf<T> asked(Timeline<T> values) {
        return new AskedTimeline<>(values, declared);
    }

    @Override
    public <T extends Record> List<T> rows(Class<T> model) {
        declared.read(model);
        return earlier.rows(model);
    }

    @Override
    public Settings settings() {
        return settings;
    }
}
