package dev.greenery.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Puts fixtures into the shop's tables, as if they had been imported. */
record ShopTables(Connection connection) {
    ShopTables {
        requireNonNull(connection, "connection is null");
    }

    void insert(Catalogue catalogue) throws SQLException {
        for (Product product : catalogue.products().values()) {
            insert(
                    "INSERT INTO raw.products (product_id, name, price, inventory)"
                            + " VALUES (?, ?, ?, ?)",
                    product.id().value(),
                    product.name(),
                    product.price().map(Money::toDecimal),
                    product.inventory());
        }
        for (Promo promo : catalogue.promos().values()) {
            insert(
                    "INSERT INTO raw.promos (promo_id, discount, status) VALUES (?, ?, ?)",
                    promo.id().value(),
                    promo.discount().map(Discount::dollars),
                    promo.status().code());
        }
    }

    void insert(UserHistory history) throws SQLException {
        Optional<User> user = history.owner().user();
        if (user.isPresent()) {
            insert(user.get());
        }
        for (Order order : history.orders()) {
            insert(order);
        }
        for (OrderItem item : history.itemsWithoutOrder()) {
            insert(item);
        }
        for (Session session : history.sessions()) {
            for (Event event : session.events()) {
                insert(session, event);
            }
        }
    }

    private void insert(User user) throws SQLException {
        insert(user.address());
        insert(
                """
                INSERT INTO raw.users (user_id, first_name, last_name, email, phone_number,
                                       created_at, updated_at, address_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                user.id().value(),
                user.firstName(),
                user.lastName(),
                user.email().map(Email::value),
                user.phoneNumber().map(PhoneNumber::value),
                user.createdAt(),
                user.updatedAt(),
                user.address().map(address -> address.id().value()));
    }

    /** Several users and orders may have one. */
    private void insert(Optional<Address> address) throws SQLException {
        if (address.isPresent()) {
            insert(
                    """
                    INSERT INTO raw.addresses (address_id, address, zipcode, state, country)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                    """,
                    address.get().id().value(),
                    address.get().street(),
                    address.get().zipCode().map(ZipCode::value),
                    address.get().state(),
                    address.get().country());
        }
    }

    private void insert(Order order) throws SQLException {
        insert(order.shipTo());
        insert(
                """
                INSERT INTO raw.orders (order_id, user_id, promo_id, address_id, created_at,
                                        order_cost, shipping_cost, order_total, tracking_id,
                                        shipping_service, estimated_delivery_at, delivered_at, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                order.id().value(),
                idOf(order.userId()),
                order.promoId().map(PromoId::value),
                order.addressId().map(AddressId::value),
                order.createdAt(),
                order.cost().toDecimal(),
                order.shippingCost().toDecimal(),
                order.total().toDecimal(),
                order.delivery().trackingId(),
                order.delivery().shippingService(),
                order.delivery().estimatedAt(),
                order.delivery().deliveredAt(),
                order.status().code());
        for (OrderItem item : order.items()) {
            insert(item);
        }
    }

    private void insert(OrderItem item) throws SQLException {
        insert(
                "INSERT INTO raw.order_items (order_id, product_id, quantity) VALUES (?, ?, ?)",
                item.orderId().value(),
                item.productId().value(),
                item.quantity());
    }

    private void insert(Session session, Event event) throws SQLException {
        UserId user = session.userId();
        insert(
                """
                INSERT INTO raw.events (event_id, session_id, user_id, page_url, created_at,
                                        event_type, order_id, product_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                event.id().value(),
                session.id().value(),
                event.anonymous() ? Optional.empty() : idOf(user),
                event.pageUrl().value(),
                event.createdAt(),
                event.type().code(),
                event.orderId().map(OrderId::value),
                event.productId().map(ProductId::value));
    }

    /** The unknown member is nobody, whom no table names. */
    private static Optional<UUID> idOf(UserId user) {
        return Optional.of(user).filter(id -> !id.equals(UserId.UNKNOWN)).map(UserId::value);
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, parameter(values[i]));
            }
            statement.executeUpdate();
        }
    }

    private static Object parameter(Object value) {
        return switch (value) {
            case Optional<?> optional -> parameter(optional.orElse(null));
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null -> null;
            default -> value;
        };
    }
}
