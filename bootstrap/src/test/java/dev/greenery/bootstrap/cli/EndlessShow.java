package dev.greenery.bootstrap.cli;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.output.Output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Map;

/** Shows a table without end on standard output, and errors on standard error. */
final class EndlessShow {
    private EndlessShow() {}

    public static void main(String[] arguments) {
        FakePlatform platform =
                new FakePlatform()
                        .with(ShowLineage.class, new ShowLineageService(Garden.registry()))
                        .with(
                                ReadRows.class,
                                (query, rows) -> {
                                    for (long row = 0; ; row++) {
                                        rows.accept(
                                                new DataRow(Map.of("bed", "north", "visits", row)));
                                    }
                                });
        FakePlatform.Ended ended =
                platform.run(
                        Output.to(new FileOutputStream(FileDescriptor.out)),
                        "show",
                        "fact_bed_traffic",
                        "--format",
                        "csv");
        System.err.print(ended.err());
        System.exit(ended.exitCode());
    }
}
