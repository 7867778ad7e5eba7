package dev.greenery.adapters.postgres.operations;

import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps how a run ended in the transaction that publishes what it made. */
public interface ReportTransaction {
    /**
     * Keeps the report, then publishes; both or neither. The report comes first, so that the locks
     * on published tables are held for as short as possible.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if either cannot be done
     */
    PublicationOutcome keep(RunReport report, Publishing publishing);

    /** What is done in the transaction, beside keeping the report. */
    @FunctionalInterface
    interface Publishing {
        /** What is in its way; asked first, before anything is written or locked. */
        default Optional<Obstructed> look(Connection connection) throws SQLException {
            return Optional.empty();
        }

        /**
         * Works on the transaction's connection after the report is kept, and leaves its end to it.
         *
         * @return how it went; unless all is published, everything is undone, the report included
         */
        PublicationOutcome publish(Connection connection) throws SQLException;
    }
}
