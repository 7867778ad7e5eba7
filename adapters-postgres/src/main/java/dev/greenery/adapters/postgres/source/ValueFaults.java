package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.ShopCalendar;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows whose values no build can use. Reading tells of the columns that have any, so that
 * tables without a fault, millions of events among them, are not looked at again.
 */
record ValueFaults(Statement statement, SchemaNames schemas, Set<ValueTest> met) {
    /** Tells of no values: some are personal data. */
    private static final String FAULTS =
            """
            SELECT {key}, fault, count(*) OVER () AS failures
              FROM (SELECT {key}, {fault} AS fault FROM {raw}.{table}) f
             WHERE fault IS NOT NULL
             ORDER BY {key} LIMIT {kept}\
            """;

    private static final Set<SourceTable> SMALL = Set.of(SourceTable.PRODUCTS, SourceTable.PROMOS);

    ValueFaults {
        requireNonNull(statement, "statement is null");
        requireNonNull(schemas, "schemas is null");
        requireNonNull(met, "met is null");
    }

    /**
     * What was found.
     *
     * @param rows of the table
     */
    Findings in(ValueTest test, long rows) throws SQLException {
        if (!SMALL.contains(test.table()) && !met.contains(test)) {
            return Findings.passed(rows);
        }
        long failures = 0;
        List<SampleRow> sample = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(faults(test))) {
            while (found.next()) {
                failures = found.getLong("failures");
                sample.add(row(found, test));
            }
        }
        return new Findings(rows, failures, sample, remedy(test, failures));
    }

    private static SampleRow row(ResultSet found, ValueTest test) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : test.table().key()) {
            values.put(key, found.getString(key));
        }
        values.put("fault", test.column().name() + " " + found.getString("fault"));
        return new SampleRow(values);
    }

    private static String remedy(ValueTest test, long failures) {
        if (failures == 0) {
            return "";
        }
        return test.isRequired()
                ? "mend the rows in the shop and import them again, or in raw." + test.relation()
                : "what cannot be used counts as unknown";
    }

    private String faults(ValueTest test) {
        return schemas.in(
                FAULTS.replace("{table}", test.relation())
                        .replace("{key}", test.table().key().stream().collect(joining(", ")))
                        .replace("{fault}", fault(test))
                        .replace("{kept}", Integer.toString(Findings.SAMPLE_SIZE)));
    }

    private static String fault(ValueTest test) {
        return "CASE %s %s END"
                .formatted(missing(test), broken(test))
                .replace("{column}", test.column().name());
    }

    private static String missing(ValueTest test) {
        if (!test.isRequired()) {
            return "";
        }
        String blank = "WHEN btrim({column}) = '' THEN 'is blank'";
        return "WHEN {column} IS NULL THEN 'is missing' "
                + (test.column().type() == FieldType.CODE ? blank : "");
    }

    private static String broken(ValueTest test) {
        String condition =
                switch (test.rule()) {
                    case THERE -> "false";
                    case SHORT -> "length({column}) > " + FieldType.LONGEST_NAME;
                    case NUMBER -> "{column} = 'NaN'";
                    case IN_CALENDAR ->
                            "{column} < '%s' OR {column} >= '%s'"
                                    .formatted(ShopCalendar.FIRST, ShopCalendar.END);
                };
        return "WHEN %s THEN '%s'".formatted(condition, test.rule().fault());
    }
}
