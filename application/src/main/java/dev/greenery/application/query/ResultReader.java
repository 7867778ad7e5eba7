package dev.greenery.application.query;

import java.util.List;
import java.util.function.Consumer;

/** Takes a result as it comes, so that memory does not grow with it. */
@FunctionalInterface
public interface ResultReader {
    /**
     * Is told the columns, once and before the first row.
     *
     * @return takes the rows one by one
     */
    Consumer<ResultRow> begin(List<ResultColumn> columns);
}
