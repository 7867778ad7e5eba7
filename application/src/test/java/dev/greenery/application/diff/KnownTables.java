package dev.greenery.application.diff;

import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.port.out.CompareTables;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table of plants for each run, in which the rows differ that a test says. */
final class KnownTables implements CompareTables, CompareTables.Comparison {
    private final List<RowDifference> differences = new ArrayList<>();
    private final List<TablePair> compared = new ArrayList<>();
    private boolean closed;

    KnownTables differingIn(RowDifference difference) {
        differences.add(difference);
        return this;
    }

    List<TablePair> compared() {
        return List.copyOf(compared);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Comparison open() {
        return this;
    }

    @Override
    public List<VersionTable> tables(String mart, RunId run) {
        return List.of(
                new VersionTable(
                        mart,
                        run,
                        "dim_plants",
                        List.of(
                                new TableColumn("plant_id", "uuid", false),
                                new TableColumn("bed", "text", false),
                                new TableColumn("gardener", "text", true)),
                        List.of("plant_id")));
    }

    @Override
    public long count(VersionTable table) {
        return 10;
    }

    @Override
    public void differences(TablePair tables, Consumer<RowDifference> rows) {
        compared.add(tables);
        differences.forEach(rows);
    }

    @Override
    public <T> Optional<T> figures(RunId run, Function<AggregateRows, T> question) {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
