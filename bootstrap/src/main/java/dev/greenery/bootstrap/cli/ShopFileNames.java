package dev.greenery.bootstrap.cli;

import dev.greenery.application.source.SourceTable;

/** The files of the shop, as the command line names them: with their ending, or without it. */
final class ShopFileNames extends ChoiceByName<SourceTable> {
    private static final String ENDING = ".csv";

    ShopFileNames() {
        super("The shop has no file", SourceTable.values(), SourceTable::fileName);
    }

    @Override
    String complete(String name) {
        return name.endsWith(ENDING) ? name : name + ENDING;
    }
}
