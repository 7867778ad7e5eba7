package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WarehouseExtension.class)
class OrdersOfNobodyIT {
    /**
     * Of a hundred orders, a third with two lines, a third with none and a third that no row has.
     */
    private static final String ORDERS =
            """
            INSERT INTO raw.orders (order_id, created_at, order_cost, shipping_cost, order_total, status)
            SELECT md5(n::text)::uuid, now(), 1, 1, 2, 'preparing'
              FROM generate_series(1, 99) n WHERE n % 3 <> 2;
            INSERT INTO raw.order_items (order_id, product_id, quantity)
            SELECT md5(n::text)::uuid, md5('product ' || line)::uuid, line
              FROM generate_series(1, 99) n, generate_series(1, 2) line WHERE n % 3 <> 1;
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void areHistoriesOfTheirOwn(int partitions, TestDatabase database) {
        database.execute(ORDERS);

        List<UserHistory> histories = read(partitions, database);

        assertThat(histories)
                .hasSize(99)
                .allSatisfy(
                        history -> {
                            assertThat(history.owner()).isEqualTo(new Owner.Anonymous());
                            assertThat(linesOf(history)).allMatch(id -> id.equals(idOf(history)));
                        });
        assertThat(histories.stream().flatMap(history -> history.orders().stream()))
                .hasSize(66)
                .allMatch(order -> order.userId().equals(UserId.UNKNOWN))
                .allMatch(order -> order.addressId().isEmpty() && order.shipTo().isEmpty())
                .extracting(Order::totalQuantity)
                .containsOnly(0, 3);
        assertThat(histories.stream().filter(history -> history.orders().isEmpty()))
                .hasSize(33)
                .allMatch(history -> history.itemsWithoutOrder().size() == 2);
    }

    private static Object idOf(UserHistory history) {
        return history.orders().isEmpty()
                ? history.itemsWithoutOrder().getFirst().orderId()
                : history.orders().getFirst().id();
    }

    private static List<Object> linesOf(UserHistory history) {
        List<OrderItem> lines = new ArrayList<>(history.itemsWithoutOrder());
        history.orders().forEach(order -> lines.addAll(order.items()));
        return lines.stream().<Object>map(OrderItem::orderId).toList();
    }

    private static List<UserHistory> read(int partitions, TestDatabase database) {
        List<UserHistory> histories = new ArrayList<>();
        try (Shop shop = new PostgresShop(database).open(partitions)) {
            for (int i = 0; i < partitions; i++) {
                shop.read(i, histories::add);
            }
        }
        return histories;
    }
}
