package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ReadOutcome;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Reads one model: first the question is checked, then whether there is anything to read. */
record ModelReading(PublishedModels models) {
    ModelReading {
        requireNonNull(models, "models is null");
    }

    ReadOutcome answer(
            String name,
            PersonalData personalData,
            Consumer<ColumnCheck> check,
            ToLongFunction<ModelDefinition<?>> read) {
        Reasons reasons = new Reasons();
        Optional<ModelDefinition<?>> model = models.find(name, reasons);
        model.ifPresent(found -> check.accept(new ColumnCheck(found, personalData, reasons)));
        if (!reasons.isEmpty()) {
            return new ReadOutcome.Refused(reasons.list());
        }
        return answer(model.orElseThrow(), read);
    }

    private ReadOutcome answer(ModelDefinition<?> model, ToLongFunction<ModelDefinition<?>> read) {
        Reasons reasons = new Reasons();
        Optional<String> unpublished = models.unpublished(List.of(model), reasons);
        if (unpublished.isPresent()) {
            return new ReadOutcome.NotPublished(unpublished.get());
        }
        return reasons.isEmpty()
                ? new ReadOutcome.Completed(read.applyAsLong(model))
                : new ReadOutcome.Refused(reasons.list());
    }
}
