package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.operations.ReportTransaction.Publishing;
import dev.greenery.application.change.Basis;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps what the next build starts from in the transaction that publishes what it is of.
 *
 * @param basis none, where the next build is to be of everything
 * @param publishing what is done beside
 */
public record BasisPublication(
        SchemaNames schemas, RunReport report, Optional<Basis> basis, Publishing publishing)
        implements Publishing {
    /** Checks that nothing is missing. */
    public BasisPublication {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(report, "report is null");
        requireNonNull(basis, "basis is null");
        requireNonNull(publishing, "publishing is null");
    }

    @Override
    public Optional<Obstructed> look(Connection connection) throws SQLException {
        return publishing.look(connection);
    }

    /** The basis first: once the tables are locked, readers wait. */
    @Override
    public PublicationOutcome publish(Connection connection) throws SQLException {
        if (!report.published().isEmpty()) {
            keep(new Catalog(connection, schemas));
        }
        return publishing.publish(connection);
    }

    private void keep(Catalog catalog) throws SQLException {
        KeptBasis kept = new KeptBasis(catalog);
        if (basis.isPresent()) {
            kept.replace(report.id(), basis.get());
        } else {
            kept.remove();
        }
    }
}
