package dev.greenery.application.publication;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.out.DescribeTables;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.VersionTable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tables of versions that are as the models say, but for what a test changes. */
final class GardenShapes implements DescribeTables {
    private final List<UnaryOperator<VersionTable>> changes = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    /** Whatever version is looked at, its tables have been changed so. */
    void change(UnaryOperator<VersionTable> change) {
        changes.add(change);
    }

    /** No version has this table. */
    void drop(String table) {
        dropped.add(table);
    }

    @Override
    public List<VersionTable> made(String mart, RunId run) {
        return modelled(mart, run, Garden.registry().mart(mart).orElseThrow().models()).stream()
                .filter(table -> !dropped.contains(table.name()))
                .map(this::changed)
                .toList();
    }

    private VersionTable changed(VersionTable table) {
        VersionTable changed = table;
        for (UnaryOperator<VersionTable> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    @Override
    public List<VersionTable> modelled(
            String mart, RunId run, Collection<ModelDefinition<?>> models) {
        return models.stream()
                .filter(ModelDefinition::isTable)
                .map(
                        model ->
                                new VersionTable(
                                        mart,
                                        run,
                                        model.name(),
                                        model.columns().stream().map(GardenShapes::column).toList(),
                                        model.keys().stream().map(ColumnDefinition::name).toList()))
                .toList();
    }

    private static TableColumn column(ColumnDefinition column) {
        return new TableColumn(column.name(), column.type().toString(), column.nullable());
    }
}
