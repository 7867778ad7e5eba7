package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.application.run.RunReport;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;
import dev.greenery.bootstrap.output.Output;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class FailedOutputTest {
    private static final long ENDLESS = 1_000_000;

    private final FakePlatform platform =
            new FakePlatform()
                    .with(ShowLineage.class, new ShowLineageService(Garden.registry()))
                    .with(ReadRows.class, this::read);

    private long given;

    private Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        while (given < query.limit().orElse((int) ENDLESS)) {
            rows.accept(new DataRow(Map.of("bed", "north", "visits", given++)));
        }
        return Outcome.succeeded(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show fact_bed_traffic",
                "show fact_bed_traffic --format csv",
                "show fact_bed_traffic --format json",
                "show fact_bed_traffic --limit 1000000",
                "models",
                "lineage --format json",
                "--help",
                "help show",
                "completion bash"
            })
    void leavesQuietlyWhenNobodyReads(String line) throws IOException {
        Ended ended = platform.run(Output.to(closedPipe()), line.split(" ", -1));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(given).isLessThan(ENDLESS / 100);
    }

    @Test
    void leavesQuietlyWhenAnotherProcessHasReadEnough() throws Exception {
        Process show =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessShow.class.getName())
                        .start();

        try (BufferedReader head = show.inputReader()) {
            assertThat(head.readLine()).isEqualTo("bed,visits");
        }

        assertThat(show.errorReader().lines()).isEmpty();
        assertThat(show.waitFor()).isZero();
    }

    @Test
    void aChangeEndsWithItsOwnExitCodeThoughNobodyReads() throws IOException {
        assertThat(endOfBuild(Reports.blocked()).exitCode()).isEqualTo(ExitCodes.BLOCKED);
    }

    @Test
    void aChangeSaysThatNotAllOfItsReportCouldBeTold() throws IOException {
        RunReport brief = Reports.published();
        RunReport longOne =
                new RunReport(
                        brief.id(),
                        brief.startedAt(),
                        brief.finishedAt(),
                        Collections.nCopies(10_000, "core"),
                        List.of(),
                        brief.sourceRows(),
                        brief.rejectedRows(),
                        brief.models(),
                        brief.tests());

        Ended ended = endOfBuild(longOne);

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err()).contains("The output was closed before all was told");
    }

    private Ended endOfBuild(RunReport report) throws IOException {
        return platform.with(BuildMarts.class, request -> Reports.finished(report))
                .run(Output.to(closedPipe()), "build");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Ended ended =
                platform.run(Output.to(fullDisk()), "show", "fact_bed_traffic", "--limit", "3");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err())
                .contains("The output cannot be written: No space left on device%n".formatted());
    }

    private static OutputStream closedPipe() throws IOException {
        PipedOutputStream pipe = new PipedOutputStream();
        new PipedInputStream(pipe).close();
        return pipe;
    }

    private static OutputStream fullDisk() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}
