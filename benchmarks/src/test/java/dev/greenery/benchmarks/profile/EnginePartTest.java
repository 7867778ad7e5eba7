package dev.greenery.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EnginePartTest {
    private static final List<Frame> WORKER =
            List.of(
                    new Frame("dev.greenery.application.engine.HistoryWorker", "build"),
                    new Frame("dev.greenery.adapters.postgres.source.PartitionReader", "read"));

    @Test
    void aBuilderIsUnderTheWorkerThatTheReaderCalls() {
        assertThat(partOf("java.util.HashMap", "dev.greenery.marts.core.FactOrders"))
                .isEqualTo(EnginePart.BUILDING);
    }

    @Test
    void aRowTestIsATestAlthoughItsCodeIsAMarts() {
        assertThat(
                        partOf(
                                "dev.greenery.marts.core.FactOrders$$Lambda/0x00007f0123.test",
                                "dev.greenery.application.engine.RowAudit"))
                .isEqualTo(EnginePart.TESTING);
    }

    @Test
    void aGeneratedReaderEncodes() {
        assertThat(
                        partOf(
                                "dev.greenery.marts.core.DimUser",
                                "dev.greenery.marts.core.RowReaderOfDimUser/0x00007f0123"))
                .isEqualTo(EnginePart.SENDING);
    }

    @Test
    void contributionsAreRollups() {
        assertThat(
                        partOf(
                                "java.util.HashMap",
                                "dev.greenery.application.rollup.RollupMerger$Group",
                                "dev.greenery.application.rollup.RollupFeed"))
                .isEqualTo(EnginePart.ROLLUPS);
    }

    @Test
    void outsideOfTheWorkerTheSourceReads() {
        assertThat(
                        EnginePart.of(
                                List.of(
                                        new Frame("org.postgresql.core.PGStream", "receive"),
                                        WORKER.getLast())))
                .isEqualTo(EnginePart.READING);
        assertThat(EnginePart.of(List.of(new Frame("java.lang.Thread", "run"))))
                .isEqualTo(EnginePart.OTHER);
    }

    private static EnginePart partOf(String... typesFromTop) {
        List<Frame> stack = new ArrayList<>();
        for (String type : typesFromTop) {
            stack.add(new Frame(type, "method"));
        }
        stack.addAll(WORKER);
        return EnginePart.of(stack);
    }
}
