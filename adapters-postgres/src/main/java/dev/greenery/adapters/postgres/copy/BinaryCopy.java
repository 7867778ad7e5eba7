package dev.greenery.adapters.postgres.copy;

import static java.util.Objects.requireNonNull;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Sends rows to the server in binary {@code COPY}. */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE =
            "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = 19;
    private static final int END = -1;

    private final CopyIn copy;

    private BinaryCopy(CopyIn copy) {
        this.copy = requireNonNull(copy, "copy is null");
    }

    /** Begins to send; the statement is a {@code COPY ... FROM STDIN} in binary format. */
    public static BinaryCopy begin(Connection connection, String sql) throws SQLException {
        BinaryCopy begun =
                new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
        CopyBuffer header = new CopyBuffer(HEADER_BYTES);
        header.putBytes(SIGNATURE);
        // No flags, and no extension of the header.
        header.putInt(0);
        header.putInt(0);
        begun.send(header);
        return begun;
    }

    /** Sends the rows, and forgets them. */
    public void send(TupleBuffer rows) throws SQLException {
        send(rows.bytes());
        rows.truncate(0);
    }

    /** Ends well: all rows are there. Answers how many. */
    public long finish() throws SQLException {
        CopyBuffer trailer = new CopyBuffer(Short.BYTES);
        trailer.putShort(END);
        send(trailer);
        return copy.endCopy();
    }

    private void send(CopyBuffer buffer) throws SQLException {
        copy.writeToCopy(buffer.bytes(), 0, buffer.size());
    }

    /** Ends anyhow: without a finish, no row is there. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
