package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.sourcetest.HistoryRule;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is wrong with the versions of a table's rows. One pass in the order of their key finds
 * the odd ones; what is wrong is asked of these alone. Rows that never changed have no version, and
 * so nothing that could be wrong.
 */
record HistoryFaults(Statement statement, SchemaNames schemas) {
    private static final Set<String> PERIOD = Set.of("valid_from", "valid_to", "ended_by");

    /** Tells of no values: some are personal data. */
    private static final String FAULTS =
            """
            WITH odd AS (
                SELECT v.*, r.{key} IS NOT NULL AS is_there, concat_ws(', ', {differing}) AS differing
                  FROM (SELECT *, lead(valid_from) OVER (PARTITION BY {key} ORDER BY valid_from) AS next_from
                          FROM {raw}.{versions}) v
                  LEFT JOIN (SELECT {key}, {tracked} FROM {now}) r ON r.{key} = v.{key}
                 WHERE (next_from IS DISTINCT FROM valid_to
                        AND (ended_by IS DISTINCT FROM 'delete' OR next_from < valid_to))
                    OR (next_from IS NULL AND valid_to IS NOT NULL AND r.{key} IS NOT NULL)
                    OR (valid_to IS NULL AND (r.{key} IS NULL OR ({then_values}) IS DISTINCT FROM ({now_values})))
            ), faults AS (
                SELECT CAST(odd.{key} AS text) AS key, rule, fault
                  FROM odd
                 CROSS JOIN LATERAL (
                     SELECT count(*) AS number FROM {raw}.{versions} v
                      WHERE v.{key} = odd.{key} AND v.valid_to IS NULL
                 ) currents
                 CROSS JOIN LATERAL (VALUES
                     ('NO_OVERLAP', CASE WHEN next_from < coalesce(valid_to, 'infinity')
                          THEN 'versions overlap from ' || next_from || coalesce(' to ' || valid_to, ' on') END),
                     ('NO_GAP', CASE WHEN ended_by = 'change' AND coalesce(next_from, 'infinity') > valid_to
                          THEN 'there is no version from ' || valid_to || coalesce(' to ' || next_from, ' on')
                              || ', and no deletion' END),
                     ('ONE_CURRENT', CASE
                          WHEN valid_to IS NULL AND next_from IS NOT NULL AND currents.number > 1
                              THEN currents.number || ' versions have not ended'
                          WHEN next_from IS NULL AND currents.number = 0 AND is_there
                              THEN 'all versions have ended, and the row is in the table' END),
                     ('CURRENT_EQUALS_RAW', CASE WHEN valid_to IS NOT NULL THEN NULL
                          WHEN NOT is_there THEN 'the current version is of a row that is not in the table'
                          WHEN differing <> '' THEN 'the current version differs from the table in ' || differing END)
                 ) f (rule, fault)
                 WHERE fault IS NOT NULL
            ), numbered AS (
                SELECT *, count(*) OVER of_rule AS failures,
                       row_number() OVER (PARTITION BY rule ORDER BY key, fault) AS number
                  FROM faults WINDOW of_rule AS (PARTITION BY rule)
            )
            SELECT checked, key, rule, fault, failures
              FROM (SELECT count(*) AS checked FROM {raw}.{versions}) c
              LEFT JOIN numbered ON number <= {kept}
             ORDER BY rule, number\
            """;

    HistoryFaults {
        requireNonNull(statement, "statement is null");
        requireNonNull(schemas, "schemas is null");
    }

    /** What was found of each rule. */
    Map<HistoryRule, Findings> in(TrackedTable table) throws SQLException {
        String key = table.source().key().getFirst();
        Map<HistoryRule, Findings> findings = new EnumMap<>(HistoryRule.class);
        try (ResultSet found = statement.executeQuery(faults(table, key))) {
            while (found.next()) {
                long checked = found.getLong("checked");
                for (HistoryRule rule : HistoryRule.values()) {
                    findings.putIfAbsent(rule, Findings.passed(checked));
                }
                if (found.getString("rule") != null) {
                    findings.merge(
                            HistoryRule.valueOf(found.getString("rule")),
                            new Findings(
                                    checked,
                                    found.getLong("failures"),
                                    List.of(row(found, key)),
                                    ""),
                            HistoryFaults::join);
                }
            }
        }
        return findings;
    }

    private static SampleRow row(ResultSet found, String key) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(key, found.getString("key"));
        values.put("fault", found.getString("fault"));
        return new SampleRow(values);
    }

    private static Findings join(Findings before, Findings more) {
        List<SampleRow> sample = new ArrayList<>(before.sample());
        sample.addAll(more.sample());
        return new Findings(more.checked(), more.failures(), sample, "");
    }

    private String faults(TrackedTable table, String key) throws SQLException {
        List<String> tracked = tracked(table, key);
        return schemas.in(
                FAULTS.replace("{versions}", table.versions())
                        .replace("{key}", key)
                        .replace("{tracked}", String.join(", ", tracked))
                        .replace("{now}", values(table))
                        .replace("{then_values}", of("v.%s", tracked))
                        .replace("{now_values}", of("r.%s", tracked))
                        .replace(
                                "{differing}",
                                of(
                                        "CASE WHEN v.%1$s IS DISTINCT FROM r.%1$s THEN '%1$s' END",
                                        tracked))
                        .replace("{kept}", Integer.toString(Findings.SAMPLE_SIZE)));
    }

    private static String of(String pattern, List<String> columns) {
        return columns.stream().map(pattern::formatted).collect(joining(", "));
    }

    /** Where the values are of which the versions are; a home is the user's and the address's. */
    private static String values(TrackedTable table) {
        return switch (table) {
            case USERS -> "{raw}.users LEFT JOIN {raw}.addresses USING (address_id)";
            case ORDERS, PRODUCTS, PROMOS, ADDRESSES -> "{raw}." + table.source().tableName();
        };
    }

    /** The columns that versions hold, besides the key and when they were valid. */
    private List<String> tracked(TrackedTable table, String key) throws SQLException {
        List<String> columns = new ArrayList<>();
        String none = "SELECT * FROM {raw}.%s LIMIT 0".formatted(table.versions());
        try (ResultSet nothing = statement.executeQuery(schemas.in(none))) {
            ResultSetMetaData known = nothing.getMetaData();
            for (int i = 1; i <= known.getColumnCount(); i++) {
                if (!known.getColumnName(i).equals(key)
                        && !PERIOD.contains(known.getColumnName(i))) {
                    columns.add(known.getColumnName(i));
                }
            }
        }
        return columns;
    }
}
