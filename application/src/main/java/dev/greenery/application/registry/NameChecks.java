package dev.greenery.application.registry;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.variable.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What names must be to be names in PostgreSQL, in GraphQL and in files alike. */
record NameChecks(DefinitionProblems problems) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST = 51;

    /** Schemas have a prefix and a suffix besides. */
    private static final int LONGEST_MART = 41;

    /** Schemas that are PostgreSQL's own, or the platform's. */
    private static final Set<String> RESERVED_MARTS =
            Set.of("raw", "ops", "public", "information_schema");

    /** Fields and types that every GraphQL schema has. */
    private static final Set<String> RESERVED_MODELS =
            Set.of(
                    "mart",
                    "metrics",
                    "query",
                    "mutation",
                    "subscription",
                    "page_info",
                    "int",
                    "float",
                    "string",
                    "boolean",
                    "id");

    void check(Mart mart) {
        check("Mart", mart.name(), mart.name(), LONGEST_MART);
        if (RESERVED_MARTS.contains(mart.name()) || mart.name().startsWith("pg_")) {
            problems.add(mart.name(), "the mart has the name of a system schema", "choose another");
        }
        told(mart.name(), "description", mart.description());
        told(mart.name(), "owner", mart.owner());
    }

    void check(ModelDefinition<?> model) {
        if (RESERVED_MODELS.contains(model.name())) {
            problems.add(model, "every GraphQL schema has this name already", "choose another");
        }
        for (ColumnDefinition column : model.columns()) {
            check("Column", model.qualifiedName() + "." + column.name(), column.name());
        }
        clashes(
                model.qualifiedName(),
                "columns",
                model.columns().stream().map(ColumnDefinition::name).toList(),
                Names::camelCase);
    }

    void check(String mart, Metric metric) {
        String where = "Metric " + metric.name() + " of " + mart;
        check("Metric", where, metric.name());
        told(where, "description", metric.description());
    }

    void check(String where, Variable<?> variable) {
        check("Variable", where, variable.name());
        told(where, "description", variable.description());
    }

    /** The types of all models and metrics that one GraphQL schema may show. */
    void checkTypes(List<String> models, List<String> metrics) {
        List<String> types = new ArrayList<>(new LinkedHashSet<>(models));
        new LinkedHashSet<>(metrics)
                .forEach(
                        metric ->
                                types.addAll(
                                        List.of(
                                                metric + "_value",
                                                metric + "_slice",
                                                metric + "_dimension")));
        clashes("GraphQL", "types", types, Names::pascalCase);
    }

    private void clashes(
            String where, String what, List<String> names, Function<String, String> graphql) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String other = seen.put(graphql.apply(name), name);
            if (other != null) {
                problems.add(
                        where,
                        "two %s, %s and %s, are %s in GraphQL"
                                .formatted(what, other, name, graphql.apply(name)),
                        "rename one of them");
            }
        }
    }

    private void check(String kind, String where, String name) {
        check(kind, where, name, LONGEST);
    }

    private void check(String kind, String where, String name, int longest) {
        if (!NAME.matcher(name).matches() || name.length() > longest) {
            problems.add(
                    where,
                    "%s '%s' is no name".formatted(kind, name),
                    "use snake case of at most %d characters, such as fact_orders"
                            .formatted(longest));
        }
    }

    private void told(String where, String what, String text) {
        if (text.isBlank()) {
            problems.add(where, "there is no " + what, "write one");
        }
    }
}
