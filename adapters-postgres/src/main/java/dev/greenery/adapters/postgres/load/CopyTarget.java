package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Sends rows to the server in binary {@code COPY}, many at a time. */
final class CopyTarget implements AutoCloseable {
    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLAGS_AND_EXTENSION = 2 * Integer.BYTES;
    private static final short END = -1;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);

    /** Begins to send. */
    CopyTarget(Connection connection, String sql) throws SQLException {
        requireNonNull(sql, "sql is null");
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        buffer.put(SIGNATURE).put(new byte[FLAGS_AND_EXTENSION]);
    }

    void send(ByteBuffer row) throws SQLException {
        while (row.hasRemaining()) {
            int length = Math.min(row.remaining(), buffer.remaining());
            buffer.put(row.slice(row.position(), length));
            row.position(row.position() + length);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /** Ends well: all rows are there. */
    void finish() throws SQLException {
        send(ByteBuffer.allocate(Short.BYTES).putShort(END).flip());
        flush();
        copy.endCopy();
    }

    /** Ends anyhow: without a finish, no row is there. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
