package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.scope.DeclaredUserScope;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;

import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is done with each history for one model.
 *
 * @param take the run's own, made once and not for each history
 * @param readLater whether another model reads the rows of the same history
 */
record HistoryStep<R extends Record>(
        ModelRun<R> run,
        UserModelBuilder<R> builder,
        Consumer<R> take,
        boolean readLater,
        Surroundings surroundings) {
    HistoryStep {
        requireNonNull(run, "run is null");
        requireNonNull(builder, "builder is null");
        requireNonNull(take, "take is null");
        requireNonNull(surroundings, "surroundings is null");
    }

    /** What all histories have in common. */
    record Surroundings(Catalogue catalogue, Settings settings) {
        Surroundings {
            requireNonNull(catalogue, "catalogue is null");
            requireNonNull(settings, "settings is null");
        }
    }

    static <R extends Record> HistoryStep<R> of(
            ModelRun<R> run, boolean readLater, Surroundings surroundings) {
        return new HistoryStep<>(
                run,
                (UserModelBuilder<R>) run.model().builder(),
                run::take,
                readLater,
                surroundings);
    }

    ModelDefinition<R> model() {
        return run.model();
    }

    /** The rows of a history, of which those were made that the model reads. */
    Stream<R> rows(UserHistory history, MadeRows made) {
        return Output.of(
                builder.build(
                        new DeclaredUserScope(
                                run.inputs(),
                                history,
                                surroundings.catalogue(),
                                surroundings.settings(),
                                made)));
    }

    /** Makes the rows for the models that read them, and for nobody else. */
    void rehearse(UserHistory history, MadeRows made) {
        try (Stream<R> rows = rows(history, made)) {
            made.put(model().rowType(), rows.peek(run::requireRow).toList());
        }
    }
}
