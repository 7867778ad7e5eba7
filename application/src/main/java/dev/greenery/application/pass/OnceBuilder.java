package dev.greenery.application.pass;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.RollupCompletion;
import dev.greenery.application.rollup.RollupMerger;
import dev.greenery.application.scope.DeclaredCatalogueScope;
import dev.greenery.application.scope.RowsByModel;
import dev.greenery.domain.history.Catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds dimensions and rollups, once all histories are built. */
final class OnceBuilder implements RowsByModel {
    private final Rollups rollups;
    private final StageRuns runs;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Incalculable incalculable;
    private final Map<Class<?>, List<?>> made = new HashMap<>();

    /**
     * A builder of the models that are built once.
     *
     * @param rollups what all histories contributed
     * @param runs of the models, in their order
     * @param catalogue with the unknown members
     */
    OnceBuilder(
            Rollups rollups,
            StageRuns runs,
            Catalogue catalogue,
            Settings settings,
            Incalculable incalculable) {
        this.rollups = rollups;
        this.runs = runs;
        this.catalogue = catalogue;
        this.settings = settings;
        this.incalculable = incalculable;
    }

    void build() {
        for (ModelRun<?> run : runs.all()) {
            build(run);
        }
    }

    private <R extends Record> void build(ModelRun<R> run) {
        ModelDefinition<R> model = run.model();
        if (incalculable.lacksInputOf(model)) {
            incalculable.leaveOut(model);
            return;
        }
        CatalogueScope scope = new DeclaredCatalogueScope(run.inputs(), catalogue, settings, this);
        try {
            List<R> rows = rows(run, scope);
            made.put(model.rowType(), rows);
            rows.forEach(run::take);
            run.flush();
        } catch (ArithmeticException e) {
            incalculable.note(model, e);
        } catch (RuntimeException | Error e) {
            throw Blame.of(model, Optional.empty(), "", e);
        }
    }

    private <R extends Record> List<R> rows(ModelRun<R> run, CatalogueScope scope) {
        ModelDefinition<R> model = run.model();
        return switch (model.builder()) {
            case DimensionBuilder<R> dimension -> Output.of(dimension.build(scope)).toList();
            case RollupBuilder<R> rollup -> {
                rollup.contributions().forEach(input -> run.inputs().read(input.from()));
                RollupMerger<R> merger = rollups.merger(model);
                merger.seed(rollup.seed());
                yield new RollupCompletion<>(model.rowType(), rollup, scope)
                        .complete(merger.rows());
            }
            case UserModelBuilder<R> perUser ->
                    throw new IllegalStateException(model.name() + " is built per user");
        };
    }

    @Override
    @SuppressWarnings("unchecked") // rows are put under their own class
    public <T extends Record> List<T> rows(Class<T> model) {
        return (List<T>) made.getOrDefault(model, List.of());
    }
}
