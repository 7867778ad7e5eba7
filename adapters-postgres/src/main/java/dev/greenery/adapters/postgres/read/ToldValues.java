package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.load.PersonalColumns;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.source.SourceTable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

/** How what a row held is told, which PostgreSQL hands over as the texts of its JSON. */
final class ToldValues {
    private ToldValues() {}

    static UnaryOperator<String> writing(String column, ChangeQuery query) {
        if (query.personalData() == PersonalData.MASKED
                && PersonalColumns.include(query.table().versions(), column)) {
            return value -> Pii.MASK;
        }
        return holdsInstants(column, query.table().source())
                ? ToldValues::instant
                : UnaryOperator.identity();
    }

    /** Versions have columns of other tables as well: where users live. */
    private static boolean holdsInstants(String column, SourceTable table) {
        return table.columnNames().contains(column)
                && switch (table.column(column).type()) {
                    case INSTANT, PLANNED -> true;
                    case UUID, TEXT, NAME, CODE, INTEGER, QUANTITY, ZIPCODE, MONEY -> false;
                };
    }

    /** As points in time are written everywhere else; JSON has an offset. */
    private static String instant(String json) {
        try {
            return OffsetDateTime.parse(json).toInstant().toString();
        } catch (DateTimeParseException _) {
            return json; // infinity, or a year that no calendar has
        }
    }
}
