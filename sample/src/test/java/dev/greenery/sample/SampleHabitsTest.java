package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a study of repeat buyers can find in a sample. */
class SampleHabitsTest {
    private static final Comparator<RecordedRow> BY_TIME =
            Comparator.comparing(order -> order.instant("created_at"));

    private final List<List<RecordedRow>> ordersOfBuyers =
            List.copyOf(Sample.ofUsers(20 * 130).by(SourceTable.ORDERS, "user_id").values());

    @Test
    void a_promo_on_the_first_order_goes_with_a_second_order() {
        assertThat(repeatRate(first -> first.has("promo_id")))
                .isGreaterThan(repeatRate(first -> !first.has("promo_id")) + 0.05);
    }

    @Test
    void a_late_first_delivery_goes_with_no_second_order() {
        assertThat(repeatRate(first -> isPromised(first) && isLate(first)))
                .isLessThan(repeatRate(first -> isPromised(first) && !isLate(first)) - 0.05);
    }

    private double repeatRate(Predicate<RecordedRow> ofFirstOrder) {
        return ordersOfBuyers.stream()
                .filter(orders -> ofFirstOrder.test(orders.stream().min(BY_TIME).orElseThrow()))
                .mapToInt(orders -> orders.size() > 1 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean isPromised(RecordedRow order) {
        return order.has("delivered_at") && order.has("estimated_delivery_at");
    }

    private static boolean isLate(RecordedRow order) {
        return order.instant("delivered_at").isAfter(order.instant("estimated_delivery_at"));
    }
}
