package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.copy.BigEndian;
import dev.greenery.adapters.postgres.copy.PostgresEpoch;
import dev.greenery.adapters.postgres.server.WarehouseFault;

import org.postgresql.PGConnection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of a binary {@code COPY}, one at a time. Fields are decoded in place when they are asked
 * for, because a row of events has more ids than anything else.
 */
final class CopyRows {
    /** Eleven bytes of signature, then flags and the length of an extension that nobody uses. */
    private static final int HEADER_BYTES = 19;

    /** What the server sends, a message at a time; null at the end. */
    interface Messages {
        byte[] next() throws SQLException;
    }

    private final Messages copy;
    private byte[] message = new byte[0];
    private int position;
    private boolean headerRead;
    private int[] starts = new int[0];
    private int[] lengths = new int[0];
    private long rows;

    CopyRows(Messages copy) {
        this.copy = copy;
    }

    /** Starts to copy the rows of a query. */
    static CopyRows of(Connection connection, String query) throws SQLException {
        return new CopyRows(
                connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)")
                        ::readFromCopy);
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
        find(fields);
        return true;
    }

    private boolean read() {
        try {
            byte[] read = copy.next();
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

    /** Notes where the fields of the row are. */
    private void find(int fields) {
        if (starts.length != fields) {
            starts = new int[fields];
            lengths = new int[fields];
        }
        for (int i = 0; i < fields; i++) {
            lengths[i] = BigEndian.intAt(message, position);
            starts[i] = position + Integer.BYTES;
            position = starts[i] + Math.max(0, lengths[i]);
        }
    }

    /** Whether a field has a value. */
    boolean has(int field) {
        return lengths[field] >= 0;
    }

    long uuidHigh(int field) {
        return BigEndian.longAt(message, starts[field]);
    }

    long uuidLow(int field) {
        return BigEndian.longAt(message, starts[field] + Long.BYTES);
    }

    boolean isUuid(int field, UUID id) {
        return uuidHigh(field) == id.getMostSignificantBits()
                && uuidLow(field) == id.getLeastSignificantBits();
    }

    UUID uuid(int field) {
        return new UUID(uuidHigh(field), uuidLow(field));
    }

    /** An id that comes again and again. */
    <T> T id(int field, IdCache<T> cache) {
        return cache.get(uuidHigh(field), uuidLow(field));
    }

    long bigint(int field) {
        return BigEndian.longAt(message, starts[field]);
    }

    int integer(int field) {
        return BigEndian.intAt(message, starts[field]);
    }

    Instant timestamp(int field) {
        return PostgresEpoch.instant(bigint(field));
    }

    Optional<Instant> timestampIfAny(int field) {
        return has(field) ? Optional.of(timestamp(field)) : Optional.empty();
    }

    String text(int field) {
        return new String(message, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    Optional<String> textIfAny(int field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** A text that comes again and again. */
    <T> T text(int field, TextCache<T> cache) {
        return cache.get(message, starts[field], lengths[field]);
    }

    /** A text that comes again and again, if there is one. */
    <T> Optional<T> textIfAny(int field, TextCache<Optional<T>> cache) {
        return has(field) ? text(field, cache) : Optional.empty();
    }

    /** How many rows were begun. */
    long rows() {
        return rows;
    }
}
