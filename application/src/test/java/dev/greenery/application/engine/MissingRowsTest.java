package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.version.VersionRules;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class MissingRowsTest {
    @Test
    void tooManyRejectedRowsBlockTheMartsThatReadTheTableAndNoOthers() {
        RunReport report = missing(30, 970).run().report();

        assertThat(report.published()).containsExactly("shed");
        assertThat(report.blocked()).extracting(blocked -> blocked.mart()).containsExactly("bed");
    }

    @Test
    void theFailureSaysOfHowManyRowsHowManyAreMissingAndWhatToDo() {
        assertThat(missing(30, 970).run().report().tests(TestOutcome.FAIL))
                .singleElement()
                .satisfies(
                        test -> {
                            assertThat(test.mart() + "." + test.model()).isEqualTo("raw.users");
                            assertThat(test.findings().checked()).isEqualTo(1_000);
                            assertThat(test.findings().failures()).isEqualTo(30);
                            assertThat(test.findings().detail())
                                    .contains(
                                            "1 % of the rows", "greenery rejects --file users.csv");
                        });
    }

    @Test
    void aFewRejectedRowsAreToldAndBlockNothing() {
        RunReport report = missing(10, 990).run().report();

        assertThat(report.published()).containsExactly("bed", "shed");
        assertThat(report.rejectedRows()).isEqualTo(Map.of(SourceTable.USERS, 10L));
    }

    @Test
    void moreMayBeMissingWhereThatIsSaid() {
        BuildRequest request =
                new BuildRequest(
                        Optional.empty(),
                        true,
                        true,
                        RejectLimit.parse("3%").orElseThrow(),
                        VersionRules.USUAL,
                        BuildListener.NONE,
                        Cancellation.NEVER);

        assertThat(missing(30, 970).asking(request).run().report().published())
                .containsExactly("bed", "shed");
    }

    private static InMemoryBuild missing(long rejected, long loaded) {
        return anInMemoryBuild()
                .withMart(new Bed(), new GardenerBuilder())
                .withMart(new Shed(), new PlantBuilder())
                .with(anEmptyCatalogue().selling(POTHOS).build())
                .with(aHistory().of(aUser("rose")))
                .with(new RejectedRows(SourceTable.USERS, rejected, loaded));
    }
}
