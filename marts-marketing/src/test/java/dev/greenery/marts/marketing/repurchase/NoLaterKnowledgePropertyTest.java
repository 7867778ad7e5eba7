package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anEvent;
import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.product.Product;
import dev.greenery.domain.session.EventType;
import dev.greenery.domain.testing.EventBuilder;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.testing.Shop;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Whatever happens after a first order, what was known at it stays what it was. */
class NoLaterKnowledgePropertyTest {
    private static final Instant FIRST_ORDER = Instant.parse("2021-02-10T10:00:00Z");
    private static final int HALF_A_DAY = 12 * 60 * 60;
    private static final List<Product> PRODUCTS = List.of(Shop.POTHOS, Shop.BAMBOO, Shop.MONSTERA);

    @Property
    void whatComesLaterChangesNothingThatWasKnownAtTheFirstOrder(
            @ForAll("before") List<Step> before,
            @ForAll("later") Later one,
            @ForAll("later") Later other) {
        HistoryBuilder first = history(before, one);
        HistoryBuilder second = history(before, other);

        assertThat(known(first)).isEqualTo(known(second));
        assertThat(knownIndicators(first)).isEqualTo(knownIndicators(second));
    }

    @Example
    void onlyTheOutcomeAndWhatIsCalledLaterMayChange() {
        List<String> mayChange =
                Arrays.stream(IntRepurchaseFeatures.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(NoLaterKnowledgePropertyTest::mayChange)
                        .toList();

        assertThat(mayChange)
                .containsExactly(
                        "laterTimeliness", "laterPromisedDays", "laterCameBack", "isRepeat");
    }

    @Provide
    Arbitrary<List<Step>> before() {
        return steps(-HALF_A_DAY, 0);
    }

    @Provide
    Arbitrary<Later> later() {
        return Combinators.combine(
                        steps(1, HALF_A_DAY),
                        Arbitraries.integers().between(1, HALF_A_DAY).list().ofMaxSize(3),
                        Arbitraries.of(Delivered.values()),
                        Arbitraries.of("Texas", "Ohio"))
                .as(Later::new);
    }

    private static Arbitrary<List<Step>> steps(int from, int to) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(from, to),
                        Arbitraries.of(What.values()),
                        Arbitraries.of(PRODUCTS))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static HistoryBuilder history(List<Step> before, Later later) {
        OrderBuilder first = anOrder("first").at(FIRST_ORDER.toString()).containing(1, Shop.POTHOS);
        HistoryBuilder history =
                aHistory()
                        .of(aUser("ann").updatedAt(at(1)).inState(later.home()))
                        .withOrder(later.delivered().change.apply(first.to(anAddress("there"))));
        List<Step> steps = new ArrayList<>(before);
        steps.addAll(later.steps());
        for (SessionBuilder session : sessions(steps)) {
            history = history.withSession(session);
        }
        for (int seconds : later.orders()) {
            history = history.withOrder(anOrder().at(at(seconds)).containing(1, Shop.BAMBOO));
        }
        return history;
    }

    private static Iterable<SessionBuilder> sessions(List<Step> steps) {
        Map<Integer, SessionBuilder> sessions = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            EventBuilder event = step.event(anEvent("event " + i).at(at(step.seconds())));
            sessions.merge(
                    step.session(),
                    aSession("session " + step.session()).with(event),
                    (session, ignored) -> session.with(event));
        }
        return sessions.values();
    }

    private static String at(int seconds) {
        return FIRST_ORDER.plusSeconds(seconds).toString();
    }

    private static Map<String, Object> known(HistoryBuilder history) {
        IntRepurchaseFeatures features = Buyer.featuresOf(history);
        Map<String, Object> known = new LinkedHashMap<>();
        for (RecordComponent component : IntRepurchaseFeatures.class.getRecordComponents()) {
            if (!mayChange(component.getName())) {
                known.put(component.getName(), read(component, features));
            }
        }
        return known;
    }

    private static boolean mayChange(String component) {
        return component.startsWith("later") || component.equals("isRepeat");
    }

    private static Object read(RecordComponent component, IntRepurchaseFeatures features) {
        try {
            return component.getAccessor().invoke(features);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot read " + component, e);
        }
    }

    private static List<String> knownIndicators(HistoryBuilder history) {
        return Buyer.indicatorsOf(history).stream()
                .filter(key -> Indicator.of(key).knownAt() == KnownAt.FIRST_ORDER)
                .toList();
    }

    /** What a user may do on the site, and the warehouse. */
    private enum What {
        VIEW,
        VIEW_HOME,
        CART,
        CHECK_OUT,
        SHIP
    }

    /** How the first order may fare. */
    @SuppressWarnings("ImmutableEnumChecker") // the changes capture nothing that could change
    private enum Delivered {
        NOT_YET(order -> order),
        SHIPPED(OrderBuilder::shipped),
        EARLY(OrderBuilder::deliveredEarly),
        LATE(OrderBuilder::deliveredLate),
        WITHOUT_ESTIMATE(OrderBuilder::deliveredWithoutEstimate);

        private final UnaryOperator<OrderBuilder> change;

        Delivered(UnaryOperator<OrderBuilder> change) {
            this.change = change;
        }
    }

    /** Something that happens in a session, so many seconds after the first order. */
    private record Step(int session, int seconds, What what, Product product) {
        EventBuilder event(EventBuilder event) {
            return switch (what) {
                case VIEW -> event.viewing(product);
                case VIEW_HOME -> event;
                case CART -> event.carting(product);
                case CHECK_OUT -> event.checkingOut(anOrder("first"));
                case SHIP -> event.ofType(EventType.PACKAGE_SHIPPED);
            };
        }
    }

    /** Everything that comes after a first order: the home is the one that the user has by then. */
    private record Later(
            List<Step> steps, List<Integer> orders, Delivered delivered, String home) {}
}
