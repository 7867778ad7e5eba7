package dev.greenery.application.testing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.greenery.application.change.Basis;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.RunReport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Changes tables in memory. */
final class MemoryChangeStage implements ChangeStaging {
    private final MemoryStage stage;
    private final Map<Class<?>, ModelDefinition<?>> models;
    private final Set<Class<?>> leavingModels;
    private final Map<Class<?>, List<Record>> leaving = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Record>> coming = new ConcurrentHashMap<>();
    private final Set<String> disagreeing = new TreeSet<>();

    MemoryChangeStage(
            MemoryStage stage, List<ModelDefinition<?>> staged, List<ModelDefinition<?>> left) {
        this.stage = stage;
        this.models = staged.stream().collect(toMap(ModelDefinition::rowType, model -> model));
        this.leavingModels = left.stream().map(ModelDefinition::rowType).collect(toSet());
        staged.forEach(model -> coming.put(model.rowType(), new CopyOnWriteArrayList<>()));
        left.forEach(model -> leaving.put(model.rowType(), new CopyOnWriteArrayList<>()));
    }

    @Override
    public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return MemoryStage.sink(model, coming.get(model.rowType()));
    }

    @Override
    public <R extends Record> RowSink<R> leaving(ModelDefinition<R> model) {
        return MemoryStage.sink(model, leaving.get(model.rowType()));
    }

    @Override
    public void seal() {
        models.values().forEach(this::seal);
    }

    private void seal(ModelDefinition<?> model) {
        List<Record> rows = new ArrayList<>();
        if (leavingModels.contains(model.rowType())) {
            rows.addAll(stage.publishedRows(model.rowType()));
            for (Record row : leaving.get(model.rowType())) {
                if (!rows.remove(row)) {
                    disagreeing.add(model.qualifiedName());
                }
            }
        }
        rows.addAll(coming.get(model.rowType()));
        stage.stage(model, rows);
    }

    @Override
    public List<String> disagreeing() {
        return List.copyOf(disagreeing);
    }

    @Override
    public boolean loses(Class<? extends Record> model) {
        Set<Object> kept = keys(models.get(model), stage.rows(model));
        return !kept.containsAll(keys(models.get(model), stage.publishedRows(model)));
    }

    private static Set<Object> keys(ModelDefinition<?> model, List<Record> rows) {
        Set<Object> keys = new HashSet<>();
        List<ColumnDefinition> columns = model.keys();
        rows.forEach(
                row -> keys.add(columns.stream().map(c -> c.reader().valueOrNull(row)).toList()));
        return keys;
    }

    @Override
    public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        return stage.findRepeated(model, test);
    }

    @Override
    public Findings findRepeatedByComing(ModelDefinition<?> model, UniqueTest<?> test) {
        return stage.findRepeated(model, test);
    }

    @Override
    public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        return stage.findUnresolved(model, test);
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return stage.hasKeys(model, values);
    }

    @Override
    public PublicationOutcome publish(RunReport report, Optional<Basis> basis) {
        return stage.publish(report, basis);
    }

    @Override
    public void close() {}
}
