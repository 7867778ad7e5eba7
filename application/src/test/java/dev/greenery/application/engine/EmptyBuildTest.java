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
import dev.greenery.application.engine.Nursery.HarvestBuilder;
import dev.greenery.application.engine.Nursery.IdlerBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class EmptyBuildTest {
    private static final Catalogue CATALOGUE = anEmptyCatalogue().selling(POTHOS).build();
    private static final UserHistory BUYER =
            aHistory().of(aUser("ann")).withOrder(anOrder("first").containing(2, POTHOS)).build();
    private static final UserHistory VISITOR = aHistory().of(aUser("ben")).build();

    private static InMemoryBuild bed() {
        return anInMemoryBuild()
                .withMart(
                        new Bed(), new GardenerBuilder(), new PlantBuilder(), new HarvestBuilder())
                .refusingWhatIsEmpty();
    }

    @Test
    void anEmptyShopIsNotPublished() {
        InMemoryBuild build = bed();

        assertThat(build.outcome())
                .isEqualTo(
                        new Emptied(
                                List.of(
                                        SourceTable.PRODUCTS,
                                        SourceTable.USERS,
                                        SourceTable.ORDERS,
                                        SourceTable.ORDER_ITEMS),
                                List.of()));
        assertThat(build.published()).isEmpty();
    }

    @Test
    void aShopWithoutOrdersIsNotPublishedThoughItHasUsers() {
        assertThat(emptied(bed().with(CATALOGUE).with(VISITOR)).sources())
                .containsExactly(SourceTable.ORDERS, SourceTable.ORDER_ITEMS);
    }

    @Test
    void aTableThatNoModelReadsMayBeEmpty() {
        assertThat(bed().with(CATALOGUE).with(BUYER).outcome())
                .isInstanceOf(BuildOutcome.Finished.class);
    }

    @Test
    void aModelThatWouldLoseAllItsRowsKeepsThem() {
        InMemoryBuild build =
                anInMemoryBuild()
                        .withMart(new Bed(), new GardenerBuilder(), new IdlerBuilder())
                        .refusingWhatIsEmpty()
                        .after(published("idlers", 3))
                        .with(BUYER);

        assertThat(emptied(build).models()).containsExactly("bed.idlers");
        assertThat(build.published()).isEmpty();
    }

    @Test
    void aModelThatWasEmptyBeforeMayStayEmpty() {
        InMemoryBuild build =
                anInMemoryBuild()
                        .withMart(new Bed(), new GardenerBuilder(), new IdlerBuilder())
                        .refusingWhatIsEmpty()
                        .after(published("idlers", 0))
                        .with(BUYER);

        assertThat(build.outcome()).isInstanceOf(BuildOutcome.Finished.class);
    }

    @Test
    void whoAsksForItGetsWhatIsEmpty() {
        InMemoryBuild build = bed().after(published("harvests", 3)).allowingWhatIsEmpty();

        assertThat(build.outcome()).isInstanceOf(BuildOutcome.Finished.class);
        assertThat(build.published()).containsExactly("bed");
    }

    private static MartStatus published(String model, long rows) {
        return new MartStatus(
                "bed",
                new RunId(1),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new ModelResult("bed", model, rows)));
    }

    private static Emptied emptied(InMemoryBuild build) {
        BuildOutcome outcome = build.outcome();
        assertThat(outcome).isInstanceOf(Emptied.class);
        return (Emptied) outcome;
    }
}
