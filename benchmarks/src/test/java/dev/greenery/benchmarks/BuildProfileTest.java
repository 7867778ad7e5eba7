package dev.greenery.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class BuildProfileTest {
    private static final String WORKER =
            "[greenery-build-1];dev.greenery.adapters.postgres.source.PartitionReader.read;"
                    + "dev.greenery.application.pass.HistoryWorker.build;";

    @Test
    void samplesCountForThePackageThatIsNearestToTheTop() {
        assertThat(
                        BuildProfile.parts(
                                List.of(
                                        WORKER + "java.util.HashMap.put 100",
                                        WORKER
                                                + "dev.greenery.application.rollup.RollupFeed.take"
                                                + " 50",
                                        WORKER.split("Reader", 2)[0] + "Reader.read 200")))
                .isEqualTo(
                        Map.of(
                                "application.pass", 1.0,
                                "application.rollup", 0.5,
                                "adapters.postgres.source", 2.0));
    }

    @Test
    void codeOfAMartCountsForWhoCallsIt() {
        assertThat(
                        BuildProfile.parts(
                                List.of(WORKER + "dev.greenery.marts.core.FactOrders.build 1")))
                .containsOnlyKeys("application.pass");
    }

    @Test
    void whatIsNotOfTheProgramIsTold() {
        assertThat(BuildProfile.parts(List.of("[greenery-build-1];java.lang.Thread.run 1")))
                .containsOnlyKeys("other code");
    }
}
