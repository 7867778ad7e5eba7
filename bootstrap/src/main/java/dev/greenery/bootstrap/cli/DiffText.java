package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.version.MartComparison;
import dev.greenery.bootstrap.output.TextTable;

/** A comparison of versions for people at a terminal. */
record DiffText(PlatformCommand command) {
    DiffText {
        requireNonNull(command, "command is null");
    }

    void print(MartComparison comparison) {
        DiffTables tables = new DiffTables(comparison);
        command.out().println(tables.title());
        tables.all().forEach(this::print);
    }

    private void print(TitledTable titled) {
        command.out().println();
        command.out().println(titled.title());
        TextTable table = command.table(titled.headers(), titled.numeric());
        titled.rows().forEach(table::add);
        command.print(table);
    }
}
