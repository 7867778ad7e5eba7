package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.Harvest;
import dev.greenery.application.engine.Nursery.HarvestBuilder;
import dev.greenery.application.engine.Nursery.HarvestTotalBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class IncalculableTest {
    private static final int MOST = Integer.MAX_VALUE - 1;
    private static final OrderId HUGE = Ids.orderId("huge");

    @Model(name = "sacks", layer = Layer.FACT, description = "One row per order.")
    record Sack(@Key OrderId orderId, int grams) {
        @Derived
        int gramsOfTwo() {
            return Math.multiplyExact(grams, 2);
        }
    }

    /** A plant weighs so much. */
    record SackBuilder(int grams) implements UserModelBuilder<Sack> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Harvest.class);
        }

        @Override
        public Stream<Sack> build(UserScope user) {
            return user.rows(Harvest.class).stream()
                    .map(
                            harvest ->
                                    new Sack(
                                            harvest.orderId(),
                                            Math.multiplyExact(harvest.quantity(), grams)));
        }
    }

    @Model(name = "carts", layer = Layer.FACT, description = "One row per user.")
    record Cart(@Key UserId userId, int sacks) {}

    /** Relies on there being sacks. */
    static final class CartBuilder implements UserModelBuilder<Cart> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS).and(Sack.class);
        }

        @Override
        public Stream<Cart> build(UserScope user) {
            Sack first = user.rows(Sack.class).getFirst();
            return Stream.of(new Cart(user.userId(), first.grams()));
        }
    }

    @Model(name = "sack_totals", layer = Layer.FACT, description = "One row per name.")
    record SackTotal(@Key String name, @Sum long grams) {}

    static final class SackTotalBuilder implements RollupBuilder<SackTotal> {
        @Override
        public List<Contribution<?, SackTotal>> contributions() {
            return List.of(
                    Contribution.of(Harvest.class, SackTotal.class)
                            .key(SackTotal::name, harvest -> "all")
                            .sum(
                                    SackTotal::grams,
                                    harvest -> Math.multiplyExact(harvest.quantity(), 1_000)));
        }

        @Override
        public Expectations<SackTotal> tests() {
            return Expectations.none();
        }
    }

    @Test
    void whatABuilderCannotCalculateBlocksItsMartAndNoOther() {
        RunReport report = run(shed(new SackBuilder(1_000)));

        assertThat(report.published()).containsExactly("bed");
        assertThat(report.blocked()).extracting(blocked -> blocked.mart()).containsExactly("shed");
    }

    @Test
    void itsTestNamesUserAndOrderAndWhatIsWrong() {
        assertThat(onlySample(run(shed(new SackBuilder(1_000)))))
                .containsEntry("user_id", Ids.userId("rose").toString())
                .containsEntry("in", "raw.orders with order_id = " + HUGE)
                .hasEntrySatisfying(
                        "fault", fault -> assertThat(fault).startsWith("integer overflow"));
    }

    @Test
    void aModelThatReadsItIsLeftOutAndFailsNothing() {
        RunReport report = run(shed(new SackBuilder(1_000), new CartBuilder()));

        assertThat(failure(report).model()).isEqualTo("sacks");
    }

    @Test
    void aDerivedColumnIsNamedWithItsRow() {
        assertThat(onlySample(run(shed(new SackBuilder(1)))))
                .containsEntry("in", "row order_id=%s, column grams_of_two".formatted(HUGE));
    }

    @Test
    void whatARowContributesIsNamedWithTheRollup() {
        RunReport report = run(shed(new SackTotalBuilder()));

        assertThat(failure(report).model()).isEqualTo("sack_totals");
        assertThat(onlySample(report).get("in"))
                .contains(HUGE.toString())
                .contains("contribution of bed.harvests");
    }

    @Test
    void aSumThatDoesNotFitIsNamedWithItsKey() {
        RunReport report = run(bed().with(ofRose("another huge")));

        assertThat(failure(report).model()).isEqualTo("harvest_totals");
        assertThat(onlySample(report)).containsEntry("product_id", POTHOS.id().toString());
    }

    @Test
    void aTableThatCannotBeCalculatedIsNotTakenForAnEmptyOne() {
        InMemoryBuild build = shed(new SackBuilder(1_000)).refusingWhatIsEmpty();

        assertThat(build.outcome()).isInstanceOf(BuildOutcome.Finished.class);
    }

    private static InMemoryBuild bed() {
        return anInMemoryBuild()
                .withMart(
                        new Bed(),
                        new GardenerBuilder(),
                        new PlantBuilder(),
                        new HarvestBuilder(),
                        new HarvestTotalBuilder())
                .with(anEmptyCatalogue().selling(POTHOS).build())
                .with(ofRose("huge"));
    }

    private static HistoryBuilder ofRose(String order) {
        return aHistory()
                .of(aUser("rose"))
                .withOrder(anOrder(order).containing(MOST, POTHOS))
                .withOrder(anOrder("small " + order).containing(1, POTHOS));
    }

    private static InMemoryBuild shed(ModelBuilder<?>... builders) {
        return bed().withMart(new Shed(), builders);
    }

    private static RunReport run(InMemoryBuild build) {
        return build.run().report();
    }

    private static TestResult failure(RunReport report) {
        List<TestResult> failures =
                report.tests(TestOutcome.FAIL).stream()
                        .filter(test -> test.test().equals("can_be_calculated"))
                        .toList();
        assertThat(failures).hasSize(1);
        return failures.getFirst();
    }

    private static Map<String, String> onlySample(RunReport report) {
        assertThat(failure(report).findings().sample()).hasSize(1);
        return failure(report).findings().sample().getFirst().values();
    }
}
