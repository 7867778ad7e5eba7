package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.copy.BigEndian;
import dev.greenery.adapters.postgres.copy.PostgresEpoch;
import dev.greenery.adapters.postgres.server.WarehouseFault;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * The rows of a binary {@code COPY}, one at a time, field by field in their order. Fields are
 * decoded in place, because a row of events has more ids than anything else.
 */
final class CopyRows {
    /** Eleven bytes of signature, then flags and the length of an extension that nobody uses. */
    private static final int HEADER_BYTES = 19;

    private final CopyOut copy;
    private byte[] message = new byte[0];
    private int position;
    private int length;
    private boolean headerRead;
    private int unvisited;
    private long rows;

    CopyRows(CopyOut copy) {
        this.copy = copy;
    }

    /** Starts to copy the rows of a query. */
    static CopyRows of(Connection connection, String query) throws SQLException {
        return new CopyRows(
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)"));
    }

    /** Goes on to the next row; false when there is none. */
    boolean next() {
        if (position == message.length && !read()) {
            return false;
        }
        short fields = BigEndian.shortAt(message, position);
        position += Short.BYTES;
        if (fields < 0) {
            drain();
            return false;
        }
        rows++;
        unvisited = fields;
        return true;
    }

    private boolean read() {
        try {
            byte[] read = copy.readFromCopy();
            if (read == null) {
                return false;
            }
            message = read;
            position = headerRead ? 0 : HEADER_BYTES;
            headerRead = true;
            return position < message.length || read();
        } catch (SQLException e) {
            throw WarehouseFault.of("read the shop's data", e);
        }
    }

    private void drain() {
        while (read()) {
            position = message.length;
        }
    }

    /** Goes on to the next field of the row; false when it has no value. */
    boolean nextField() {
        position += length;
        length = BigEndian.intAt(message, position);
        position += Integer.BYTES;
        unvisited--;
        if (length < 0) {
            length = 0;
            return false;
        }
        return true;
    }

    /** Whether the field that comes next is this id; does not go on to it. */
    boolean isNextUuid(long high, long low) {
        int next = position + length;
        return BigEndian.intAt(message, next) == 2 * Long.BYTES
                && BigEndian.longAt(message, next + Integer.BYTES) == high
                && BigEndian.longAt(message, next + Integer.BYTES + Long.BYTES) == low;
    }

    /**
     * Leaves the row.
     *
     * @throws IllegalStateException if fields were not visited: what follows would be misread, and
     *     may even look like the end of all rows
     */
    void endRow() {
        if (unvisited != 0) {
            throw new IllegalStateException(unvisited + " fields of the row were not visited");
        }
        position += length;
        length = 0;
    }

    long uuidHigh() {
        return BigEndian.longAt(message, position);
    }

    long uuidLow() {
        return BigEndian.longAt(message, position + Long.BYTES);
    }

    UUID uuid() {
        return new UUID(uuidHigh(), uuidLow());
    }

    long bigint() {
        return BigEndian.longAt(message, position);
    }

    int integer() {
        return BigEndian.intAt(message, position);
    }

    Instant timestamp() {
        return PostgresEpoch.instant(bigint());
    }

    String text() {
        return new String(message, position, length, StandardCharsets.UTF_8);
    }

    /** A text that comes again and again. */
    <T> T text(TextCache<T> cache) {
        return cache.get(message, position, length);
    }

    /** How many rows were begun. */
    long rows() {
        return rows;
    }
}
