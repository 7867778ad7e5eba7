package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.PersonalData;
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

    Outcome<Long, ReadRefusal> answer(
            String name,
            PersonalData personalData,
            Consumer<ColumnCheck> check,
            ToLongFunction<ModelDefinition<?>> read) {
        Reasons reasons = new Reasons();
        Optional<ModelDefinition<?>> model = models.find(name, reasons);
        model.ifPresent(found -> check.accept(new ColumnCheck(found, personalData, reasons)));
        if (!reasons.isEmpty()) {
            return Outcome.refused(new WrongQuestion(reasons.list()));
        }
        return answer(model.orElseThrow(), read);
    }

    private Outcome<Long, ReadRefusal> answer(
            ModelDefinition<?> model, ToLongFunction<ModelDefinition<?>> read) {
        Reasons reasons = new Reasons();
        Optional<String> unpublished = models.unpublished(List.of(model), reasons);
        if (unpublished.isPresent()) {
            return Outcome.refused(new NotPublished(unpublished.get()));
        }
        return reasons.isEmpty()
                ? Outcome.succeeded(read.applyAsLong(model))
                : Outcome.refused(new WrongQuestion(reasons.list()));
    }
}
