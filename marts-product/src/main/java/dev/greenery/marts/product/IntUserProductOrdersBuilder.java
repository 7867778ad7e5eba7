package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.positive;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.FactOrderItem;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Makes {@link IntUserProductOrders}. */
final class IntUserProductOrdersBuilder implements UserModelBuilder<IntUserProductOrders> {
    @Override
    public Inputs inputs() {
        return Inputs.of(FactOrderItem.class);
    }

    @Override
    public Stream<IntUserProductOrders> build(UserScope user) {
        Map<ProductId, Integer> orders = new HashMap<>();
        for (FactOrderItem item : user.rows(FactOrderItem.class)) {
            if (!item.userId().equals(UserId.UNKNOWN)) {
                orders.merge(item.productId(), 1, Integer::sum);
            }
        }
        return orders.entrySet().stream()
                .map(
                        product ->
                                new IntUserProductOrders(
                                        user.userId(), product.getKey(), product.getValue()));
    }

    @Override
    public Expectations<IntUserProductOrders> tests() {
        return Expectations.of(positive(IntUserProductOrders::orders));
    }
}
