package dev.greenery.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class EnginePartTest {
    private static final List<String> WORKER =
            List.of(
                    "dev.greenery.adapters.postgres.source.PartitionReader.read",
                    "dev.greenery.application.engine.HistoryWorker.build");

    @Test
    void aBuilderIsUnderTheWorkerThatTheReaderCalls() {
        assertThat(partOf("dev.greenery.marts.core.FactOrders.build", "java.util.HashMap.put"))
                .isEqualTo("builders of models");
    }

    @Test
    void aRowTestIsATestAlthoughItsCodeIsAMarts() {
        assertThat(
                        partOf(
                                "dev.greenery.application.engine.RowAudit.test",
                                "dev.greenery.marts.core.FactOrders$$Lambda.test"))
                .isEqualTo("row tests and totals");
    }

    @Test
    void aGeneratedReaderEncodes() {
        assertThat(
                        partOf(
                                "dev.greenery.marts.core.RowReaderOfDimUser.read",
                                "dev.greenery.marts.core.DimUser.name"))
                .isEqualTo("encoding and sending");
    }

    @Test
    void contributionsAreRollups() {
        assertThat(
                        partOf(
                                "dev.greenery.application.rollup.RollupFeed.take",
                                "dev.greenery.application.rollup.RollupMerger$Group.merge",
                                "java.util.HashMap.get"))
                .isEqualTo("rollups");
    }

    @Test
    void outsideOfTheWorkerTheSourceReads() {
        assertThat(
                        EnginePart.of(
                                List.of(WORKER.getFirst(), "org.postgresql.core.PGStream.receive")))
                .isEqualTo("reading and decoding");
        assertThat(EnginePart.of(List.of("java.lang.Thread.run"))).isEqualTo(EnginePart.OTHER);
    }

    private static String partOf(String... methods) {
        return EnginePart.of(Stream.concat(WORKER.stream(), Stream.of(methods)).toList());
    }
}
