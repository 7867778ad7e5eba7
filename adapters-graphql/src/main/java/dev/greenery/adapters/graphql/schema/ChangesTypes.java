package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.argument;
import static dev.greenery.adapters.graphql.schema.Fields.count;
import static dev.greenery.adapters.graphql.schema.Fields.described;
import static dev.greenery.adapters.graphql.schema.Fields.listOf;
import static dev.greenery.adapters.graphql.schema.Fields.required;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLNonNull.nonNull;

import dev.greenery.application.history.ChangeKind;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.List;

/** The types of what the shop overwrote. */
final class ChangesTypes {
    private static final String MASKED = "Personal data is masked.";

    private final ChangesApi api;

    ChangesTypes(ChangesApi api) {
        this.api = api;
    }

    /** The types that the changes of all tables share. */
    static List<GraphQLNamedType> shared() {
        return List.of(kind(), counts());
    }

    List<GraphQLNamedType> types() {
        return List.of(page(), change());
    }

    /** The root field. */
    GraphQLFieldDefinition field() {
        return described(
                        api.field(),
                        "What the shop overwrote in its table `%s`, in the order of time and key."
                                .formatted(api.table()))
                .type(required(api.pageType()))
                .argument(
                        argument(
                                "since",
                                "Changes that were noted at this moment or later.",
                                nonNull(ColumnScalars.DATE_TIME)))
                .argument(
                        argument(
                                "until",
                                "Changes that were noted before this moment; all without.",
                                ColumnScalars.DATE_TIME))
                .argument(argument("first", "How many changes to give.", GraphQLInt))
                .argument(
                        argument(
                                "after",
                                "Changes after this place, an `endCursor`.",
                                GraphQLString))
                .build();
    }

    private GraphQLObjectType page() {
        return GraphQLObjectType.newObject()
                .name(api.pageType())
                .description("A part of the changes of `%s`.".formatted(api.table()))
                .field(
                        Fields.field(
                                "nodes",
                                "The changes, each column that changed by itself.",
                                listOf(api.changeType())))
                .field(
                        Fields.field(
                                "pageInfo",
                                "What comes before and after.",
                                required(CommonTypes.PAGE_INFO)))
                .field(
                        Fields.field(
                                "counts",
                                "How many rows came, were changed and went in the whole time.",
                                required("ChangeCounts")))
                .build();
    }

    private GraphQLObjectType change() {
        return GraphQLObjectType.newObject()
                .name(api.changeType())
                .description("A row that came or went, or a column of it that was changed.")
                .field(
                        Fields.field(
                                "changedAt",
                                "When it was noted.",
                                nonNull(ColumnScalars.DATE_TIME)))
                .field(Fields.field("kind", "What happened.", required("ChangeKind")))
                .field(Fields.field(api.keyField(), "The row's key.", nonNull(GraphQLString)))
                .field(
                        Fields.field(
                                "column", "The column; null unless it was changed.", GraphQLString))
                .field(Fields.field("before", "What it held, as a text. " + MASKED, GraphQLString))
                .field(
                        Fields.field(
                                "after",
                                "What it holds since, as a text. " + MASKED,
                                GraphQLString))
                .build();
    }

    private static GraphQLObjectType counts() {
        return GraphQLObjectType.newObject()
                .name("ChangeCounts")
                .description("Rows, by what happened to them.")
                .field(Fields.field("added", "Rows that came, or came back.", count()))
                .field(
                        Fields.field(
                                "changed", "Changes of rows, of any number of columns.", count()))
                .field(Fields.field("deleted", "Rows that went.", count()))
                .build();
    }

    private static GraphQLEnumType kind() {
        return GraphQLEnumType.newEnum()
                .name("ChangeKind")
                .description("What happened to a row.")
                .value("ADDED", ChangeKind.ADDED, "It came, or came back.")
                .value("CHANGED", ChangeKind.CHANGED, "Another value took the place of one.")
                .value("DELETED", ChangeKind.DELETED, "It is gone.")
                .build();
    }
}
