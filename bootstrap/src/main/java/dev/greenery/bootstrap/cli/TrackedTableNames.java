package dev.greenery.bootstrap.cli;

import dev.greenery.application.history.TrackedTable;

/** The tables whose changes are known, as the command line names them. */
final class TrackedTableNames extends ChoiceByName<TrackedTable> {
    TrackedTableNames() {
        super("No changes are kept of", TrackedTable.values(), TrackedTable::toString);
    }
}
