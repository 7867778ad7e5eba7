package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableQuery;

import java.util.List;

/** Reads the tables that the platform keeps beside the marts. */
public interface QueryTables {
    /** All of them. */
    List<Table> tables();

    /**
     * Streams rows in the order of their key; returns how many. Table and columns were found among
     * {@link #tables}, and there is at least one column.
     */
    long query(TableQuery query, ResultReader reader);

    /** A table with its columns, in their order. */
    record Table(TableName name, List<String> columns) {
        /** Copies the list. */
        public Table {
            requireNonNull(name, "name is null");
            columns = List.copyOf(columns);
        }
    }
}
