package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.registry.Names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a schema shows of a model, and under which names.
 *
 * @param references to models of the same schema
 */
public record ModelApi(ModelDefinition<?> model, List<ReferenceApi> references) {
    /** Copies the list. */
    public ModelApi {
        requireNonNull(model, "model is null");
        references = List.copyOf(references);
    }

    static ModelApi of(
            MartRegistry registry, List<ModelDefinition<?>> shown, ModelDefinition<?> model) {
        Set<String> taken =
                model.columns().stream()
                        .map(ModelApi::field)
                        .collect(Collectors.toCollection(HashSet::new));
        List<ReferenceApi> references =
                model.columns().stream()
                        .filter(Predicate.not(ColumnDefinition::pii))
                        .flatMap(column -> ReferenceApi.of(registry, shown, column, taken).stream())
                        .toList();
        return new ModelApi(model, references);
    }

    /** The type of a row: {@code FactOrders}. */
    public String rowType() {
        return Names.pascalCase(model.name());
    }

    /** The type of a page of rows. */
    public String connectionType() {
        return rowType() + "Connection";
    }

    /** The type of a row in its place on a page. */
    public String edgeType() {
        return rowType() + "Edge";
    }

    /** The input type of a condition. */
    public String filterType() {
        return rowType() + "Filter";
    }

    /** The input type of an ordering. */
    public String orderType() {
        return rowType() + "Order";
    }

    /** The enum of the columns that rows can be ordered by. */
    public String columnEnum() {
        return rowType() + "Column";
    }

    /** The root field that pages through the rows. */
    public String connectionField() {
        return Names.camelCase(model.name());
    }

    /** The root field that finds one row. */
    public String byKeyField() {
        return connectionField() + "ByKey";
    }

    /** The columns that rows may be filtered and ordered by: all but personal data. */
    public List<ColumnDefinition> openColumns() {
        return model.columns().stream().filter(Predicate.not(ColumnDefinition::pii)).toList();
    }

    /** A column's field. */
    public static String field(ColumnDefinition column) {
        return Names.camelCase(column.name());
    }

    /** Why no schema can show the model; nothing when one can. */
    Stream<String> problems() {
        Stream<String> maskedKeys =
                model.keys().stream()
                        .filter(ColumnDefinition::pii)
                        .map(key -> problem(key, "is masked, so no key; use another key"));
        Stream<String> filterWords =
                model.columns().stream()
                        .filter(column -> FilterTypes.CONNECTIVES.contains(field(column)))
                        .map(column -> problem(column, "is a word of filters; rename it"));
        return Stream.concat(maskedKeys, filterWords);
    }

    private String problem(ColumnDefinition column, String what) {
        return "%s.%s %s".formatted(model.name(), column.name(), what);
    }
}
