package dev.greenery.adapters.graphql.schema;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;

import java.util.List;
import java.util.stream.Stream;

/** Compares two versions of a schema. */
public final class SchemaChanges {
    private SchemaChanges() {}

    /**
     * What a client of the old schema could not do with the new one, one sentence each, in a stable
     * order; empty when every old query still works.
     *
     * @param oldSdl the version that clients know, in the schema definition language
     * @param newSdl the version that replaces it
     */
    public static List<String> breaking(String oldSdl, String newSdl) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(oldSdl, newSdl), reporter);
        return reporter.getBreakages().stream().map(SchemaChanges::sentence).sorted().toList();
    }

    private static String sentence(DiffEvent event) {
        String where =
                String.join(
                        ".",
                        Stream.of(event.getTypeName(), event.getFieldName())
                                .filter(name -> name != null && !name.isEmpty())
                                .toList());
        return "%s: %s".formatted(where, event.getReasonMsg());
    }
}
