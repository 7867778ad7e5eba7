package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at tables as they will be once changes to them are published.
 *
 * @param coming rows, of models of which none leave all
 */
record ChangeChecks(
        Warehouse warehouse, LoadedTables coming, LoadedTables leaving, PublishedTables published) {
    ChangeChecks {
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(coming, "coming is null");
        requireNonNull(leaving, "leaving is null");
        requireNonNull(published, "published is null");
    }

    /** Models whose tables are not those that the changes are to be made to. */
    List<ModelDefinition<?>> disagreeing() {
        Map<String, StagedShapes> shapes = published.shapes();
        return coming.models().stream()
                .filter(model -> disagrees(model, shapes.get(model.mart())))
                .toList();
    }

    private boolean disagrees(ModelDefinition<?> model, StagedShapes shapes) {
        if (!shapes.areSame(model)) {
            return true;
        }
        return isChanged(model)
                && (!leaving.sealed(model).isKeyUnique() || published.disagrees(model));
    }

    private boolean isChanged(ModelDefinition<?> model) {
        return leaving.models().contains(model);
    }

    boolean loses(Class<? extends Record> rowType) {
        ModelDefinition<?> model =
                coming.models().stream()
                        .filter(staged -> staged.rowType() == rowType)
                        .findFirst()
                        .orElseThrow();
        return published.loses(model, !isChanged(model));
    }

    /** A key is unique among published rows. */
    Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        SealedTable table = asItWillBe(model);
        if (!test.name().equals(DataTest.KEY_TEST)) {
            return questions(rows()).findRepeated(table, test);
        }
        return table.isKeyUnique() && !isChanged(model)
                ? Findings.passed(table.rows())
                : findRepeatedByComing(model, test);
    }

    /** Looks only at rows that can have a value that one more row has than before. */
    Findings findRepeatedByComing(ModelDefinition<?> model, UniqueTest<?> test) {
        return questions(rows().withNew(test.columns())).findRepeated(asItWillBe(model), test);
    }

    Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        return questions(rows()).findUnresolved(asItWillBe(model), test);
    }

    boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return questions(rows()).hasKeys(model, values);
    }

    private RowsAfterChanges rows() {
        return new RowsAfterChanges(warehouse.schemas(), published.versions(), leaving.models());
    }

    private StagedQuestions questions(CheckedRows checked) {
        return new StagedQuestions(warehouse, checked, coming.models());
    }

    private SealedTable asItWillBe(ModelDefinition<?> model) {
        SealedTable table = coming.sealed(model);
        long staying = isChanged(model) ? published.rows(model) - leaving.sealed(model).rows() : 0;
        return new SealedTable(model, staying + table.rows(), table.isKeyUnique());
    }
}
