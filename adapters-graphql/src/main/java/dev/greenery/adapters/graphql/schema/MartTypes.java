package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.count;
import static dev.greenery.adapters.graphql.schema.Fields.listOf;
import static dev.greenery.adapters.graphql.schema.Fields.required;

import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.run.TestOutcome;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.List;

/** The types that tell of the mart itself: its publication, its models, the state of its tests. */
final class MartTypes {
    private MartTypes() {}

    static List<GraphQLNamedType> types() {
        return List.of(
                mart(), model(), test(), sample(), sampleValue(), layer(), severity(), outcome());
    }

    /** The root field. */
    static GraphQLFieldDefinition field() {
        return Fields.field(
                MartApi.MART_FIELD,
                "The mart: when it was published, what it holds, how its data tests ended.",
                nonNull(typeRef("Mart")));
    }

    private static GraphQLObjectType mart() {
        return object("Mart", "A business unit's tested and published data.")
                .field(text("name", "The mart's name."))
                .field(text("description", "Who asks what of it."))
                .field(text("owner", "Who answers for it."))
                .field(
                        Fields.field(
                                "dataAsOf",
                                "The data shows all of the shop that had been committed by then;"
                                        + " null before the first time.",
                                ColumnScalars.DATE_TIME))
                .field(
                        Fields.field(
                                "publishedAt",
                                "When the data that you see was published; null before the first"
                                        + " time.",
                                ColumnScalars.DATE_TIME))
                .field(
                        Fields.field(
                                "runId",
                                "The run that made the data; null before the first publication.",
                                ColumnScalars.LONG))
                .field(
                        Fields.field(
                                "models",
                                "The models of this schema, by name.",
                                listOf("MartModel")))
                .field(
                        Fields.field(
                                "tests",
                                "The mart's data tests in that run; none before the first"
                                        + " publication.",
                                listOf("MartTest")))
                .build();
    }

    private static GraphQLObjectType model() {
        return object("MartModel", "A documented relation.")
                .field(text("name", "The model's name in the warehouse."))
                .field(text("mart", "The mart that it belongs to."))
                .field(Fields.field("layer", "What it is for.", required("ModelLayer")))
                .field(text("description", "What one row stands for, and what it tells."))
                .field(texts("grain", "The columns that identify a row."))
                .field(texts("reads", "The raw tables and models that it is made from."))
                .field(
                        Fields.field(
                                "rows",
                                "How many rows were published; null before the first time.",
                                ColumnScalars.LONG))
                .build();
    }

    private static GraphQLObjectType test() {
        return object("MartTest", "How a declared expectation of a model's rows ended.")
                .field(text("model", "The model that was tested."))
                .field(text("test", "The test's name, unique in its model."))
                .field(Fields.field("severity", "What a failure does.", required("TestSeverity")))
                .field(Fields.field("outcome", "How it ended.", required("TestOutcome")))
                .field(Fields.field("checked", "Rows that were tested.", count()))
                .field(Fields.field("failures", "Rows that failed, exactly.", count()))
                .field(text("detail", "What else explains the failures."))
                .field(Fields.field("sample", "A few rows that failed.", listOf("TestSample")))
                .build();
    }

    private static GraphQLObjectType sample() {
        return object("TestSample", "A row that failed a test; personal data is masked.")
                .field(
                        Fields.field(
                                "values",
                                "Its key and the tested columns.",
                                listOf("TestSampleValue")))
                .build();
    }

    private static GraphQLObjectType sampleValue() {
        return object("TestSampleValue", "A value of a row that failed.")
                .field(text("column", "The column."))
                .field(text("value", "The value as a text."))
                .build();
    }

    private static GraphQLEnumType layer() {
        return GraphQLEnumType.newEnum()
                .name("ModelLayer")
                .description("What a model is for.")
                .value("INTERMEDIATE", Layer.INTERMEDIATE, "A step on the way to other models.")
                .value("DIMENSION", Layer.DIMENSION, "Things that facts are sliced by.")
                .value("FACT", Layer.FACT, "Things that happened, or figures about them.")
                .build();
    }

    private static GraphQLEnumType severity() {
        return GraphQLEnumType.newEnum()
                .name("TestSeverity")
                .description("What a failing test does.")
                .value("WARN", Severity.WARN, "It is reported; the mart is published.")
                .value("ERROR", Severity.ERROR, "It blocks the mart's publication.")
                .build();
    }

    private static GraphQLEnumType outcome() {
        return GraphQLEnumType.newEnum()
                .name("TestOutcome")
                .description("How a test ended.")
                .value("PASS", TestOutcome.PASS, "Nothing failed.")
                .value("WARN", TestOutcome.WARN, "Something failed that is only reported.")
                .value("FAIL", TestOutcome.FAIL, "Something failed that blocks publication.")
                .build();
    }

    private static GraphQLObjectType.Builder object(String name, String description) {
        return GraphQLObjectType.newObject().name(name).description(description);
    }

    private static GraphQLFieldDefinition text(String name, String description) {
        return Fields.field(name, description, nonNull(GraphQLString));
    }

    private static GraphQLFieldDefinition texts(String name, String description) {
        return Fields.field(name, description, nonNull(list(nonNull(GraphQLString))));
    }
}
