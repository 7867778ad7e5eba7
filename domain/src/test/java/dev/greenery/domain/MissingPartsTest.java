package dev.greenery.domain;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Ids.orderId;
import static dev.greenery.domain.testing.Ids.productId;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.CatalogueHistory;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderItem;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.order.Pricing;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.StockHistory;
import dev.greenery.domain.promo.ActivePeriod;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.PromoHistory;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;
import dev.greenery.domain.user.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every record of the domain refuses to be built without one of its parts, and says which. */
class MissingPartsTest {
    private static List<Record> oneOfEach() {
        User user = aUser("ann").build();
        Order order = anOrder("first").containing(1, POTHOS).build();
        Session session = aSession().build();
        return List.of(
                new Money(1),
                user,
                user.id(),
                user.email().orElseThrow(),
                user.phoneNumber().orElseThrow(),
                anAddress().build(),
                order.addressId().orElseThrow(),
                anAddress().build().zipCode().orElseThrow(),
                order,
                order.id(),
                order.status(),
                order.delivery(),
                new OrderItem(orderId("first"), productId("Pothos"), 1),
                POTHOS,
                POTHOS.id(),
                aPromo("summer").build(),
                aPromo("summer").build().id(),
                aPromo("summer").build().status(),
                new Discount(1),
                session,
                session.id(),
                session.events().getFirst(),
                session.events().getFirst().id(),
                session.events().getFirst().type(),
                session.events().getFirst().pageUrl(),
                aHistory().build(),
                Catalogue.EMPTY,
                CatalogueHistory.NONE,
                Timeline.always("only"),
                new PromoHistory(aPromo("summer").build().id(), Timeline.always(Optional.empty())),
                new ActivePeriod(Optional.empty(), Optional.empty(), Optional.empty()),
                new StockHistory(Timeline.always(Optional.of(1))),
                new Version<>(Instant.EPOCH, "only"),
                new Pricing.Line(1, List.of(Optional.empty())),
                new Pricing.UnitPrice(Optional.empty(), false),
                new Owner.Known(user),
                new Owner.Missing(user.id()),
                new Owner.Anonymous(),
                new Owner.UnknownMember());
    }

    static Stream<Arguments> parts() {
        return oneOfEach().stream()
                .flatMap(
                        example ->
                                Stream.of(example.getClass().getRecordComponents())
                                        .filter(part -> !part.getType().isPrimitive())
                                        .map(part -> Arguments.of(example, part)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("parts")
    void aMissingPartIsNamed(Record example, RecordComponent part) {
        assertThatThrownBy(() -> without(part, example))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(part.getName() + " is null");
    }

    @Test
    void everyRecordOfTheDomainIsTriedOut() throws Exception {
        Set<Class<?>> tried =
                oneOfEach().stream().map(Record::getClass).collect(Collectors.toSet());

        assertThat(RecordsOfTheDomain.all()).isNotEmpty().isEqualTo(tried);
    }

    @Test
    void aMissingArgumentOfAFactoryIsNamed() {
        assertThatThrownBy(() -> OrderStatus.of(null)).hasMessage("code is null");
        assertThatThrownBy(() -> EventType.of(null)).hasMessage("code is null");
        assertThatThrownBy(() -> Product.of(Ids.productId("Pothos"), "Pothos", null, 1))
                .hasMessage("price is null");
    }

    private static void without(RecordComponent missing, Record example) throws Throwable {
        RecordComponent[] parts = example.getClass().getRecordComponents();
        Object[] values =
                IntStream.range(0, parts.length)
                        .mapToObj(
                                i ->
                                        parts[i].getName().equals(missing.getName())
                                                ? null
                                                : value(parts[i], example))
                        .toArray();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = example.getClass().getDeclaredConstructor(types);
        try {
            constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object value(RecordComponent part, Record example) {
        try {
            return part.getAccessor().invoke(example);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
