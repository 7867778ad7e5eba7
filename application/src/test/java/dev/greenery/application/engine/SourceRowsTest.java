package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** A builder that throws is told with the rows of the shop that it throws on. */
class SourceRowsTest {
    private static final String SECRET = "rose@example.com";
    private static final UserId ROSE = Ids.userId("rose");

    @Model(name = "purses", layer = Layer.FACT, description = "One row per user.")
    record Purse(@Key UserId userId, Money spent) {}

    /** Does not know what to do with more than so much. */
    record PurseBuilder(Money most) implements UserModelBuilder<Purse> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS);
        }

        @Override
        public Stream<Purse> build(UserScope user) {
            Money spent = user.orders().stream().map(Order::cost).reduce(Money.ZERO, Money::plus);
            if (spent.compareTo(most) > 0) {
                throw new IllegalStateException(SECRET);
            }
            return Stream.of(new Purse(user.userId(), spent));
        }
    }

    private static final PurseBuilder ALWAYS = new PurseBuilder(Money.parse("-1.00"));
    private static final PurseBuilder ABOVE_50 = new PurseBuilder(Money.parse("50.00"));

    @Test
    void onASessionOfNobodyItIsToldWithTheSession() {
        failing(ALWAYS, aHistory().ofNobody().withSession(aSession("visit")))
                .hasMessageContaining(
                        "raw.events with session_id = %s: IllegalStateException at"
                                .formatted(Ids.sessionId("visit")));
    }

    @Test
    void onAnOrderOfNobodyItIsToldWithTheOrder() {
        failing(ALWAYS, aHistory().ofNobody().withOrder(anOrder("lost")))
                .hasMessageContaining(
                        "raw.orders with order_id = %s: IllegalStateException at"
                                .formatted(Ids.orderId("lost")));
    }

    @Test
    void onAnOrderOfManyItIsToldWithThatOrder() {
        failing(ABOVE_50, ofRose("5.00", "99.00"))
                .hasMessageContaining("on the history of user " + ROSE.value())
                .hasMessageContaining(
                        "raw.orders with order_id = %s: IllegalStateException at"
                                .formatted(Ids.orderId("second")));
    }

    @Test
    void onSeveralOrdersTogetherItIsToldWithAllOrdersOfTheUser() {
        failing(ABOVE_50, ofRose("40.00", "40.00"))
                .hasMessageContaining(
                        "raw.orders with user_id = %s: IllegalStateException at"
                                .formatted(ROSE.value()));
    }

    @Test
    void onTheUserItIsToldWithTheUsersRow() {
        failing(ALWAYS, ofRose("5.00", "5.00"))
                .hasMessageContaining(
                        "Building bed.purses failed on the history of user " + ROSE.value())
                .hasMessageContaining("raw.users with user_id = %s: ".formatted(ROSE.value()));
    }

    private static HistoryBuilder ofRose(String first, String second) {
        return aHistory()
                .of(aUser("rose"))
                .withSession(aSession("visit"))
                .withOrder(anOrder("first").costing(first))
                .withOrder(anOrder("second").costing(second));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failing(
            PurseBuilder builder, HistoryBuilder history) {
        return assertThatThrownBy(
                        () -> anInMemoryBuild().withMart(new Bed(), builder).with(history).run())
                .isInstanceOf(ModelBuildException.class)
                .hasMessageNotContaining(SECRET);
    }
}
