package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Makes versions of the staged tables of the marts that a report says are published, and publishes
 * them; those that it says are held are made and left.
 *
 * @param schemas what their schemas are called
 * @param models those of the marts
 */
public record MartPublication(
        SchemaNames schemas,
        RunReport report,
        Collection<ModelDefinition<?>> models,
        PublicationPatience patience)
        implements ReportTransaction.Publishing {
    /** Checks that nothing is missing. */
    public MartPublication {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(report, "report is null");
        models = List.copyOf(models);
        requireNonNull(patience, "patience is null");
    }

    /** The versions are made here already: the look is at their tables. */
    @Override
    public Optional<Obstructed> look(Connection connection) throws SQLException {
        Swap swap = swap(connection);
        for (String mart : report.passed()) {
            new VersionList(swap.catalog()).keep(mart, report.id());
        }
        return swap.look();
    }

    @Override
    public PublicationOutcome publish(Connection connection) throws SQLException {
        return report.published().isEmpty()
                ? new PublicationOutcome.Published()
                : swap(connection).publish(report.finishedAt());
    }

    private Swap swap(Connection connection) {
        return new Swap(
                new Catalog(connection, schemas),
                report.published().stream().collect(toMap(mart -> mart, mart -> report.id())),
                models,
                patience.publicationPatience());
    }
}
