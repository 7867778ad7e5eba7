package dev.greenery.adapters.postgres.load;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values of columns that have few, such as states and codes, to find those that differ by
 * blanks or case alone: people take them for one, and every count for two.
 */
final class Spellings {
    /** A column with more values than these is no list of words. */
    private static final int MOST_VALUES = 1_000;

    private static final int MOST_NOTES = 20;

    private final Map<String, Column> columns = new TreeMap<>();

    /** Collects values of one column; of codes, together with the table that they refer to. */
    static final class Column {
        private final String name;
        private final Map<String, String> filesByValue = new HashMap<>();
        private boolean hasTooMany;

        private Column(String name) {
            this.name = name;
        }

        void add(String value, String file) {
            if (!hasTooMany
                    && filesByValue.putIfAbsent(value, file) == null
                    && filesByValue.size() > MOST_VALUES) {
                hasTooMany = true;
                filesByValue.clear();
            }
        }

        private List<ImportProblem> nearDoubles() {
            Map<String, List<String>> bySpelling =
                    filesByValue.keySet().stream()
                            .sorted()
                            .collect(
                                    Collectors.groupingBy(
                                            value -> value.strip().toLowerCase(Locale.ROOT),
                                            TreeMap::new,
                                            Collectors.toList()));
            return bySpelling.values().stream()
                    .filter(values -> values.size() > 1)
                    .map(this::note)
                    .toList();
        }

        private ImportProblem note(List<String> values) {
            String all =
                    values.stream()
                            .map(value -> "'%s' (%s)".formatted(value, filesByValue.get(value)))
                            .collect(Collectors.joining(", "));
            return new ImportProblem(
                    filesByValue.get(values.getLast()),
                    OptionalLong.empty(),
                    Optional.of(name),
                    all + " differ by blanks or case alone, and count as different");
        }
    }

    /** Where to collect the values of a column; nowhere, if they are personal or no words. */
    Optional<Column> of(SourceTable table, SourceColumn column) {
        boolean isCode = column.type() == FieldType.CODE;
        return Optional.of(isCode ? column.name() : table.tableName() + "." + column.name())
                .filter(key -> isText(column.type()) && !column.isPersonal())
                .map(key -> columns.computeIfAbsent(key, absent -> new Column(column.name())));
    }

    private static boolean isText(FieldType type) {
        return switch (type) {
            case TEXT, NAME, CODE, ZIPCODE -> true;
            case UUID, INTEGER, QUANTITY, MONEY, INSTANT, PLANNED -> false;
        };
    }

    /** A note for each group of values that are nearly the same. */
    List<ImportProblem> notes() {
        return columns.values().stream()
                .map(Column::nearDoubles)
                .flatMap(Collection::stream)
                .limit(MOST_NOTES)
                .toList();
    }
}
