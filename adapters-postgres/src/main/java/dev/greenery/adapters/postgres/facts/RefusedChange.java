package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.publication.Holders;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What of others kept rows of a mart from being changed, in a transaction that went back. */
record RefusedChange(Catalog catalog, String mart) {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** As its owner knows it: on the table that consumers know. The key of a table is ours. */
    private static final String INDEX =
            """
            SELECT format('%I.%I', n.nspname, x.relname) AS identity,
                pg_get_userbyid(x.relowner) AS owner
            FROM pg_class part
            JOIN pg_namespace home ON home.oid = part.relnamespace
            LEFT JOIN pg_inherits i ON i.inhrelid = part.oid
            JOIN pg_class x ON x.oid = coalesce(i.inhparent, part.oid)
            JOIN pg_namespace n ON n.oid = x.relnamespace
            WHERE home.nspname = ? AND part.relname = ?
                AND NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conindid = part.oid AND contype = 'p')\
            """;

    RefusedChange {
        requireNonNull(catalog, "catalog is null");
        requireNonNull(mart, "mart is null");
    }

    /**
     * How the publication went.
     *
     * @throws SQLException the fault, if nobody is behind it
     */
    PublicationOutcome outcome(SQLException fault) throws SQLException {
        List<ForeignObject> indexes = indexes(fault);
        if (!indexes.isEmpty()) {
            return new Obstructed(Map.of(mart, indexes));
        }
        List<LockHolder> holders = holders(fault);
        if (!holders.isEmpty()) {
            return new HeldUp(Map.of(mart, holders));
        }
        throw fault;
    }

    private List<LockHolder> holders(SQLException fault) throws SQLException {
        return LOCK_NOT_AVAILABLE.equals(fault.getSQLState())
                ? new Holders(catalog).keepingRows(catalog.schemas().published(mart))
                : List.of();
    }

    private List<ForeignObject> indexes(SQLException fault) throws SQLException {
        if (!UNIQUE_VIOLATION.equals(fault.getSQLState())
                || !(fault instanceof PSQLException told)
                || told.getServerErrorMessage() == null) {
            return List.of();
        }
        ServerErrorMessage message = told.getServerErrorMessage();
        return catalog.list(
                RefusedChange::read, INDEX, message.getSchema(), message.getConstraint());
    }

    private static ForeignObject read(ResultSet row) throws SQLException {
        return new ForeignObject("index", row.getString("identity"), row.getString("owner"));
    }
}
