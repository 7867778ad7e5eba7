package dev.greenery.adapters.postgres.operations;

import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps how a run ended in the transaction that publishes what it made. */
public interface ReportTransaction {
    /**
     * Keeps the report, then publishes; both or neither. The report comes first, so that the locks
     * on published tables are held for as short as possible.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if either cannot be done
     */
    void keep(RunReport report, Publishing publishing);

    /** What is done in the transaction after the report is kept. */
    @FunctionalInterface
    interface Publishing {
        /** Works on the transaction's connection, and leaves the commit to it. */
        void in(Connection connection) throws SQLException;
    }
}
