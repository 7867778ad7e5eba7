package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.HistoryRule;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.HistoryTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class FaultySourceTest {
    private static final SourceTest NO_PRODUCTS_OVERLAP =
            new HistoryTest(TrackedTable.PRODUCTS, HistoryRule.NO_OVERLAP);
    private static final Findings ONE_FAULT =
            new Findings(3, 1, List.of(new SampleRow(Map.of("product_id", "1"))), "");

    /** One mart reads users, the other products. */
    private static InMemoryBuild marts() {
        return anInMemoryBuild()
                .withMart(new Bed(), new GardenerBuilder())
                .withMart(new Shed(), new PlantBuilder())
                .with(aHistory().of(aUser("ann")));
    }

    @Test
    void aFaultOfATableBlocksTheMartsThatReadItAndNoOthers() {
        Built built = marts().finding(NO_PRODUCTS_OVERLAP, ONE_FAULT).run();

        assertThat(built.published()).containsExactly("bed");
        assertThat(built.failedTests()).containsExactly("products_snapshot.no_overlap");
        assertThat(built.report().blocked())
                .singleElement()
                .satisfies(
                        blocked -> {
                            assertThat(blocked.mart()).isEqualTo("shed");
                            assertThat(blocked.because())
                                    .isEqualTo(
                                            new FailedTests(
                                                    List.of(
                                                            NO_PRODUCTS_OVERLAP.result(
                                                                    ONE_FAULT))));
                        });
    }

    @Test
    void testsAreAskedOfTheTablesThatAreReadAndNoOthers() {
        Built built = marts().run();

        assertThat(built.report().tests())
                .filteredOn(test -> test.mart().equals(SourceTest.SCHEMA))
                .extracting(TestResult::model)
                .containsOnly(
                        "users_snapshot",
                        "users",
                        "addresses_snapshot",
                        "addresses",
                        "products_snapshot",
                        "products");
    }

    @Test
    void tablesThatAreNotTrackedHaveNoTestsOfTheirHistory() {
        assertThat(SourceTest.of(SourceTable.EVENTS)).noneMatch(HistoryTest.class::isInstance);
        assertThat(SourceTest.of(SourceTable.ORDERS))
                .filteredOn(HistoryTest.class::isInstance)
                .extracting(SourceTest::name)
                .containsExactly("no_overlap", "no_gap", "one_current", "current_equals_raw");
    }

    @Test
    void aBuildNeedsWhatARowMustHaveAndDoesWithoutTheRest() {
        assertThat(SourceTest.of(SourceTable.ORDERS))
                .filteredOn(ValueTest.class::isInstance)
                .extracting(test -> test.severity() + " " + test.name())
                .containsExactly(
                        "WARN promo_id_is_usable",
                        "ERROR created_at_is_usable",
                        "ERROR order_cost_is_usable",
                        "ERROR shipping_cost_is_usable",
                        "ERROR order_total_is_usable",
                        "WARN estimated_delivery_at_is_usable",
                        "WARN delivered_at_is_usable",
                        "ERROR status_is_usable");
    }
}
