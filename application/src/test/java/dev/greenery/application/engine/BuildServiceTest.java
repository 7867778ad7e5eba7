package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.ForgetfulToolBuilder;
import dev.greenery.application.engine.Nursery.Gardener;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.Harvest;
import dev.greenery.application.engine.Nursery.HarvestBuilder;
import dev.greenery.application.engine.Nursery.HarvestTotal;
import dev.greenery.application.engine.Nursery.HarvestTotalBuilder;
import dev.greenery.application.engine.Nursery.Plant;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.engine.Nursery.Shift;
import dev.greenery.application.engine.Nursery.ShiftBuilder;
import dev.greenery.application.engine.Nursery.Tool;
import dev.greenery.application.engine.Nursery.ToolBuilder;
import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.RunStatus;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

class BuildServiceTest {
    private static final UserHistory ANN =
            aHistory()
                    .of(aUser("ann"))
                    .withOrder(anOrder("first").containing(2, POTHOS).containing(1, MONSTERA))
                    .withOrder(anOrder("second").containing(5, POTHOS))
                    .build();
    private static final UserHistory BEN = aHistory().of(aUser("ben")).build();

    private static InMemoryBuild nursery() {
        return anInMemoryBuild()
                .with(anEmptyCatalogue().selling(POTHOS).selling(MONSTERA).build())
                .withMart(
                        new Bed(),
                        new HarvestTotalBuilder(),
                        new GardenerBuilder(),
                        new PlantBuilder(),
                        new HarvestBuilder())
                .withMart(new Shed(), new ToolBuilder());
    }

    @Test
    void everyModelIsBuiltFromWhatItReads() {
        Built built = nursery().with(ANN, BEN).run();

        assertThat(built.rows(Gardener.class)).hasSize(2);
        assertThat(built.rows(Harvest.class)).hasSize(3);
        assertThat(built.rows(HarvestTotal.class))
                .containsExactlyInAnyOrder(
                        new HarvestTotal(POTHOS.id(), 7), new HarvestTotal(MONSTERA.id(), 1));
        assertThat(built.rows(Tool.class)).hasSize(1);
        assertThat(built.failedTests()).isEmpty();
        assertThat(built.published()).containsExactly("bed", "shed");
        assertThat(built.report().status()).isEqualTo(RunStatus.PUBLISHED);
        assertThat(built.logged()).containsExactly("begin [bed, shed]", "finish PUBLISHED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theNumberOfThreadsDoesNotMatter(int threads) {
        Built built = nursery().with(ANN, BEN).onThreads(threads).run();

        assertThat(built.rows(HarvestTotal.class))
                .containsExactlyInAnyOrder(
                        new HarvestTotal(POTHOS.id(), 7), new HarvestTotal(MONSTERA.id(), 1));
        assertThat(built.failedTests()).isEmpty();
    }

    @Test
    void aFailedErrorTestBlocksItsMartAndTheMartsThatReadIt() {
        UserHistory negative =
                aHistory()
                        .of(aUser("cat"))
                        .withOrder(anOrder("negative").containing(-1, POTHOS))
                        .build();

        Built built = nursery().with(ANN, negative).run();

        assertThat(built.published()).isEmpty();
        assertThat(built.report().status()).isEqualTo(RunStatus.BLOCKED);
        assertThat(built.report().blocked())
                .extracting(BlockedMart::mart)
                .containsExactly("bed", "shed");
        assertThat(built.report().blocked().getFirst().because())
                .asInstanceOf(type(FailedTests.class))
                .extracting(FailedTests::tests, list(TestResult.class))
                .anySatisfy(
                        failed -> {
                            assertThat(failed.test()).isEqualTo("positive_quantity");
                            assertThat(failed.findings().failures()).isEqualTo(1);
                            assertThat(failed.findings().sample().getFirst().values())
                                    .containsEntry("quantity", "-1");
                        });
    }

    @Test
    void aFailedWarningIsReportedAndDoesNotBlock() {
        UserHistory orphan =
                aHistory()
                        .ofMissingUser(Ids.userId("nobody"))
                        .withOrder(anOrder("orphan").containing(1, POTHOS))
                        .build();

        Built built = nursery().with(orphan).run();

        assertThat(built.failedTests()).containsExactly("gardeners.known");
        assertThat(built.published()).containsExactly("bed", "shed");
    }

    @Test
    void samplesOfFailingRowsMaskPersonalData() {
        UserHistory orphan = aHistory().ofMissingUser(Ids.userId("nobody")).build();

        Built built = nursery().with(orphan).run();

        assertThat(built.report().tests())
                .filteredOn(test -> test.test().equals("known"))
                .singleElement()
                .satisfies(
                        test ->
                                assertThat(test.findings().sample().getFirst().values())
                                        .containsEntry("name", "***"));
    }

    @Test
    void anUnknownProductGetsItsRowSoThatNoFactIsDropped() {
        UserHistory history =
                aHistory()
                        .of(aUser("ann"))
                        .withOrder(anOrder("odd").containing(1, Ids.productId("gone")))
                        .build();

        Built built = nursery().with(history).run();

        assertThat(built.rows(Plant.class)).contains(new Plant(Ids.productId("gone"), "(unknown)"));
        assertThat(built.rows(Harvest.class)).hasSize(1);
        assertThat(built.failedTests()).isEmpty();
    }

    @Test
    void theUnknownMemberAppearsOnceHoweverManyAnonymousSessionsThereAre() {
        UserHistory first = aHistory().ofNobody().withSession(aSession("a")).build();
        UserHistory second = aHistory().ofNobody().withSession(aSession("b")).build();

        Built built = nursery().with(first, second, BEN).run();

        assertThat(built.rows(Gardener.class)).hasSize(2);
    }

    @Test
    void aReferenceThatNoHistoryResolvesFails() {
        Built built = withSupervisors(supervisor -> Optional.of(Ids.userId("nobody")));

        assertThat(built.failedTests()).containsExactly("shifts.reference_supervisor_id");
        assertThat(built.report().tests())
                .filteredOn(test -> test.test().equals("reference_supervisor_id"))
                .singleElement()
                .satisfies(test -> assertThat(test.findings().failures()).isEqualTo(2));
    }

    @Test
    void aReferenceIntoAnotherHistoryResolves() {
        Built built = withSupervisors(user -> Optional.of(Ids.userId("ben")));

        assertThat(built.failedTests()).isEmpty();
        assertThat(built.rows(Shift.class)).hasSize(2);
    }

    @Test
    void aReferenceToNothingResolves() {
        assertThat(withSupervisors(user -> Optional.empty()).failedTests()).isEmpty();
    }

    @Test
    void moreReferencesThanAreKeptAreLookedUpAllTogether() {
        int users = 2_001;
        UserHistory[] histories =
                IntStream.range(0, users)
                        .mapToObj(i -> aHistory().of(aUser("user" + i)).build())
                        .toArray(UserHistory[]::new);
        Map<UserId, UserId> next = new HashMap<>();
        IntStream.range(0, users)
                .forEach(i -> next.put(Ids.userId("user" + i), Ids.userId("user" + (i + 1))));

        Built built =
                anInMemoryBuild()
                        .withMart(
                                new Bed(),
                                new GardenerBuilder(),
                                new ShiftBuilder(user -> Optional.of(next.get(user))))
                        .with(histories)
                        .run();

        assertThat(built.failedTests()).containsExactly("shifts.reference_supervisor_id");
    }

    private static Built withSupervisors(Function<UserId, Optional<UserId>> supervisors) {
        return anInMemoryBuild()
                .withMart(new Bed(), new GardenerBuilder(), new ShiftBuilder(supervisors))
                .with(ANN, BEN)
                .run();
    }

    @Test
    void readingWhatIsNotDeclaredEndsTheBuildAndTellsWhatToDo() {
        InMemoryBuild build =
                anInMemoryBuild().withMart(new Shed(), new ForgetfulToolBuilder()).with(ANN);

        assertThatThrownBy(build::run)
                .isInstanceOf(ModelBuildException.class)
                .hasMessageContaining("shed.tools")
                .hasMessageContaining("user " + Ids.userId("ann"))
                .hasMessageContaining("Source.ORDERS")
                .hasMessageContaining("add it to inputs()");
    }

    @Test
    void planningOneMartTakesWhatItReadsAndNoMore() {
        Built built = nursery().with(ANN).run();

        assertThat(built.report().models())
                .extracting(model -> model.mart() + "." + model.model())
                .containsExactlyInAnyOrder(
                        "bed.gardeners",
                        "bed.plants",
                        "bed.harvests",
                        "bed.harvest_totals",
                        "shed.tools");
        assertThat(List.of(built.report().sourceRows().values())).isNotEmpty();
    }

    @Test
    void aNullIsRefusedWithItsModelColumnKeyAndUser() {
        InMemoryBuild build =
                anInMemoryBuild()
                        .with(anEmptyCatalogue().build())
                        .withMart(new Bed(), new GardenerBuilder(), new ShiftBuilder(user -> null))
                        .with(ANN);

        assertThatThrownBy(build::run)
                .isInstanceOf(ModelBuildException.class)
                .hasMessageContaining("bed.shifts")
                .hasMessageContaining("user " + Ids.userId("ann"))
                .hasMessageContaining("Column supervisor_id is null")
                .hasMessageContaining("user_id = " + Ids.userId("ann"));
    }
}
