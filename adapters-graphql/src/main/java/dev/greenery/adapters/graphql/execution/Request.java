package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.OpenReading.Reading;

import graphql.schema.DataFetchingEnvironment;

/**
 * What all fields of one request share.
 *
 * @param reading what they see
 * @param columns which columns the fields of rows stand for
 */
record Request(Reading reading, ColumnsOfFields columns) {
    Request {
        requireNonNull(reading, "reading is null");
        requireNonNull(columns, "columns is null");
    }

    static Request of(DataFetchingEnvironment field) {
        return field.getGraphQlContext().get(Request.class);
    }
}
