package dev.greenery.testing;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.registry.RowTypes;
import dev.greenery.application.rollup.RollupCompletion;
import dev.greenery.application.rollup.RollupMerger;
import dev.greenery.application.scope.DeclaredCatalogueScope;
import dev.greenery.application.scope.DeclaredInputs;
import dev.greenery.application.scope.DeclaredUserScope;
import dev.greenery.application.scope.RowsByModel;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.HistoryBuilder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one builder is given, whatever its kind: {@code given(aHistory().of(aUser("ann")))},
 * {@code given(new FactLateOrder(...))}. Other builders do not run: rows that they would have made
 * are given, too.
 *
 * @param history of the one user, for a builder that runs per user
 * @param catalogue that of {@code Shop}, unless told otherwise
 * @param rows of other models
 */
public record Given(
        UserHistory history, Catalogue catalogue, List<Record> rows, Settings settings) {
    /** Checks that nothing is missing. */
    public Given {
        requireNonNull(history, "history is null");
        requireNonNull(catalogue, "catalogue is null");
        rows = List.copyOf(rows);
        requireNonNull(settings, "settings is null");
    }

    /** The history of a user. */
    public static Given given(HistoryBuilder history) {
        return given(history.build());
    }

    /** The history of a user. */
    public static Given given(UserHistory history) {
        return new Given(history, aCatalogue().build(), List.of(), Settings.DEFAULT);
    }

    /** What the shop sells and offers. */
    public static Given given(CatalogueBuilder catalogue) {
        return given(aHistory()).and(catalogue);
    }

    /** Rows of other models. */
    public static Given given(Record... rows) {
        return given(aHistory()).and(rows);
    }

    /** And this is what the shop sells and offers. */
    public Given and(CatalogueBuilder newCatalogue) {
        return new Given(history, newCatalogue.build(), rows, settings);
    }

    /** And these rows of other models; for a builder that runs per user, rows of that user. */
    public Given and(Record... more) {
        return and(Arrays.asList(more));
    }

    /** And these rows of other models; for a builder that runs per user, rows of that user. */
    public Given and(List<? extends Record> more) {
        return new Given(
                history, catalogue, Stream.concat(rows.stream(), more.stream()).toList(), settings);
    }

    /** And the business sets this. */
    public Given and(Settings newSettings) {
        return new Given(history, catalogue, rows, newSettings);
    }

    /** And a variable of a mart is set to this. */
    public <T extends Comparable<? super T>> Given and(Variable<T> variable, T value) {
        return and(settings.with(variable, value));
    }

    /**
     * The rows that a builder makes of it, in the order in which it makes them; those of a rollup
     * by key.
     *
     * @throws dev.greenery.application.scope.UndeclaredInputException if it reads what it does not
     *     declare
     */
    public <R extends Record> List<R> rowsOf(ModelBuilder<R> builder) {
        return switch (builder) {
            case UserModelBuilder<R> perUser ->
                    perUser.build(
                                    new DeclaredUserScope(
                                            declared(builder, builder.inputs()),
                                            history,
                                            catalogue,
                                            settings,
                                            earlier()))
                            .toList();
            case DimensionBuilder<R> dimension ->
                    dimension.build(catalogueScope(builder, builder.inputs())).toList();
            case RollupBuilder<R> rollup -> merged(rollup);
        };
    }

    private <R extends Record> List<R> merged(RollupBuilder<R> rollup) {
        Class<R> rowType = rowType(rollup);
        RollupMerger<R> merger = new RollupMerger<>(rowType);
        rollup.contributions().forEach(contribution -> feed(merger, contribution));
        merger.seed(rollup.seed());
        Inputs inputs = rollup.inputs().andModels(lookups(rowType));
        return new RollupCompletion<>(rowType, rollup, catalogueScope(rollup, inputs))
                .complete(merger.rows());
    }

    private <I extends Record, R extends Record> void feed(
            RollupMerger<R> merger, Contribution<I, R> contribution) {
        merger.feed(contribution).take(earlier().rows(contribution.from()));
    }

    @SuppressWarnings("unchecked") // the row type is read from the builder's own declaration
    private static <R extends Record> Class<R> rowType(RollupBuilder<R> rollup) {
        return (Class<R>) RowTypes.rowTypeOf(rollup.getClass()).orElseThrow();
    }

    private static List<Class<? extends Record>> lookups(Class<? extends Record> rowType) {
        return Arrays.stream(rowType.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Lookup.class))
                .<Class<? extends Record>>map(
                        component -> component.getAnnotation(Lookup.class).value())
                .toList();
    }

    private CatalogueScope catalogueScope(ModelBuilder<?> builder, Inputs inputs) {
        return new DeclaredCatalogueScope(
                declared(builder, inputs), catalogue, settings, earlier());
    }

    private static DeclaredInputs declared(ModelBuilder<?> builder, Inputs inputs) {
        return new DeclaredInputs(builder.getClass().getSimpleName(), inputs);
    }

    private RowsByModel earlier() {
        return new GivenRows(rows);
    }

    private record GivenRows(List<Record> all) implements RowsByModel {
        @Override
        public <T extends Record> List<T> rows(Class<T> model) {
            return all.stream().filter(model::isInstance).map(model::cast).toList();
        }
    }
}
