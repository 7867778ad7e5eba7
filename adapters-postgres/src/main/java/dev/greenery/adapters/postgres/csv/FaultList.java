package dev.greenery.adapters.postgres.csv;

import dev.greenery.application.shopfile.PlantedFault;

import java.util.List;

/** The file that says where a dirty sample holds which fault. */
final class FaultList {
    static final String NAME = "faults.csv";
    static final List<String> COLUMNS = List.of("file", "line", "column", "kind", "handling");

    private FaultList() {}

    static List<String> row(PlantedFault fault) {
        return List.of(
                fault.file().fileName(),
                Long.toString(fault.line()),
                fault.column(),
                fault.kind().code(),
                fault.kind().handling().code());
    }
}
