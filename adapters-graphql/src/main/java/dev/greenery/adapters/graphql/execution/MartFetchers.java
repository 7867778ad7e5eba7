package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.Values.value;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.MartView.ModelView;
import dev.greenery.adapters.graphql.execution.MartView.SampleValue;
import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.port.in.ShowMartStatus;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import graphql.schema.DataFetcher;

import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers the fields that tell of the mart itself. */
@Singleton
final class MartFetchers {
    private final MartRegistry registry;

    MartFetchers(MartRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    static DataFetcher<?> mart(MartApi api) {
        return field ->
                new MartView(api.mart(), Request.of(field).reading().status(api.mart().name()));
    }

    Map<String, DataFetcher<?>> ofMart(MartApi api) {
        return Map.of(
                "name", value(MartView.class, view -> view.mart().name()),
                "description", value(MartView.class, view -> view.mart().description()),
                "owner", value(MartView.class, view -> view.mart().owner()),
                "dataAsOf", value(MartView.class, ofStatus(MartStatus::dataAsOf)),
                "publishedAt", value(MartView.class, ofStatus(MartStatus::publishedAt)),
                "runId", value(MartView.class, ofStatus(status -> status.run().value())),
                "models", models(api),
                "tests", tests());
    }

    static Map<String, DataFetcher<?>> ofModel() {
        return Map.of(
                "name", value(ModelView.class, view -> view.model().name()),
                "mart", value(ModelView.class, view -> view.model().mart()),
                "layer", value(ModelView.class, view -> view.model().layer()),
                "description", value(ModelView.class, view -> view.model().description()),
                "grain", value(ModelView.class, view -> grain(view.model())),
                "reads", value(ModelView.class, ModelView::reads),
                "rows", value(ModelView.class, view -> view.rows().orElse(null)));
    }

    static Map<String, DataFetcher<?>> ofTest() {
        return Map.of(
                "model", value(TestResult.class, TestResult::model),
                "test", value(TestResult.class, TestResult::test),
                "severity", value(TestResult.class, TestResult::severity),
                "outcome", value(TestResult.class, TestResult::outcome),
                "checked", value(TestResult.class, result -> result.findings().checked()),
                "failures", value(TestResult.class, result -> result.findings().failures()),
                "detail", value(TestResult.class, result -> result.findings().detail()),
                "sample", value(TestResult.class, result -> result.findings().sample()));
    }

    static DataFetcher<?> sampleValues() {
        return value(SampleRow.class, SampleValue::all);
    }

    static Map<String, DataFetcher<?>> ofSampleValue() {
        return Map.of(
                "column", value(SampleValue.class, SampleValue::column),
                "value", value(SampleValue.class, SampleValue::value));
    }

    private static Function<MartView, Object> ofStatus(Function<MartStatus, Object> read) {
        return view -> view.status().map(read).orElse(null);
    }

    /** The history of tests is long; it is read only for those who ask for it. */
    private static DataFetcher<?> tests() {
        return field -> {
            MartView view = field.getSource();
            return view.status().map(Request.of(field).reading()::tests).orElse(List.of());
        };
    }

    private DataFetcher<?> models(MartApi api) {
        return field -> models(api, field.getSource(), Request.of(field).reading());
    }

    private List<ModelView> models(MartApi api, MartView view, ShowMartStatus showMartStatus) {
        Map<String, Optional<MartStatus>> statuses = new HashMap<>();
        statuses.put(view.mart().name(), view.status());
        return api.models().stream()
                .map(ModelApi::model)
                .map(
                        model ->
                                new ModelView(
                                        model,
                                        reads(model),
                                        statuses.computeIfAbsent(
                                                        model.mart(), showMartStatus::status)
                                                .flatMap(status -> rows(model, status))))
                .toList();
    }

    private static Optional<Long> rows(ModelDefinition<?> model, MartStatus status) {
        return status.models().stream()
                .filter(result -> result.model().equals(model.name()))
                .map(ModelResult::rows)
                .findFirst();
    }

    private static List<String> grain(ModelDefinition<?> model) {
        return model.keys().stream().map(ColumnDefinition::name).toList();
    }

    private List<String> reads(ModelDefinition<?> model) {
        Stream<String> tables =
                model.inputs().tables().stream().map(table -> "raw." + table.tableName());
        Stream<String> models = registry.inputs(model).map(ModelDefinition::qualifiedName);
        return Stream.concat(tables, models).sorted().toList();
    }
}
