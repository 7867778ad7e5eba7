package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.mart.Source;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a model says that it reads and did not: lineage and blame follow what it says.
 *
 * @param rows that it made
 */
record UnreadInputs(ModelDefinition<?> model, Inputs unread, long rows) {
    private static final String TEST = "reads_its_inputs";
    private static final String REMEDY = "take what is never read out of the builder's inputs()";

    /** Most models look up what rows refer to; in a few rows nothing may be referred to. */
    private static final Set<Source> LOOKED_UP = EnumSet.of(Source.PRODUCTS, Source.PROMOS);

    private static final long ROWS_TO_REFER_IN = 1_000;

    UnreadInputs {
        requireNonNull(model, "model is null");
        requireNonNull(unread, "unread is null");
    }

    /** The warning, unless everything is read or the build has too few rows to tell. */
    Optional<TestResult> warning() {
        List<SampleRow> names =
                Stream.concat(
                                unread.sources().stream()
                                        .filter(this::isCertain)
                                        .map(Source::label),
                                unread.models().stream().map(Class::getSimpleName))
                        .sorted()
                        .map(name -> new SampleRow(Map.of("input", name)))
                        .toList();
        return rows == 0 || names.isEmpty() ? Optional.empty() : Optional.of(result(names));
    }

    private boolean isCertain(Source source) {
        return rows >= ROWS_TO_REFER_IN
                || !LOOKED_UP.contains(source)
                || model.builder() instanceof DimensionBuilder<?>;
    }

    private TestResult result(List<SampleRow> names) {
        Inputs declared = model.inputs();
        return new TestResult(
                model.mart(),
                model.name(),
                TEST,
                Severity.WARN,
                new Findings(
                        declared.sources().size() + declared.models().size(),
                        names.size(),
                        names,
                        REMEDY));
    }
}
