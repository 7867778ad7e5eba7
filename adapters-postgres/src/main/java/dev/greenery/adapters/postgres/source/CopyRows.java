package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.FieldType.LONGEST_NAME;

import dev.greenery.adapters.postgres.copy.BigEndian;
import dev.greenery.adapters.postgres.copy.PostgresEpoch;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.source.ShopCalendar;
import dev.greenery.domain.money.Money;

import org.postgresql.PGConnection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.IntConsumer;

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

    private static final long FIRST_MOMENT = PostgresEpoch.micros(ShopCalendar.FIRST);
    private static final long END_OF_MOMENTS = PostgresEpoch.micros(ShopCalendar.END);

    private final Messages copy;
    private final IntConsumer unusable;
    private byte[] message = new byte[0];
    private int position;
    private boolean headerRead;
    private int[] starts = new int[0];
    private int[] lengths = new int[0];
    private long rows;

    /** Rows of which a field that no build can use is told of, each time that one is met. */
    CopyRows(Messages copy, IntConsumer unusable) {
        this.copy = copy;
        this.unusable = unusable;
    }

    /** Starts to copy the rows of a query. */
    static CopyRows of(Connection connection, String query, IntConsumer unusable)
            throws SQLException {
        return new CopyRows(
                connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)")
                        ::readFromCopy,
                unusable);
    }

    /** The same rows, all of which are here, so that the connection is free for others. */
    CopyRows all() throws SQLException {
        Queue<byte[]> sent = new ArrayDeque<>();
        for (byte[] each = copy.next(); each != null; each = copy.next()) {
            sent.add(each);
        }
        return new CopyRows(sent::poll, unusable);
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

    /** Zero if there is none, which is told of. */
    int integer(int field) {
        return isThere(field) ? BigEndian.intAt(message, starts[field]) : 0;
    }

    /** An amount in minor units; zero if there is none, which is told of. */
    Money money(int field) {
        return isThere(field) ? new Money(bigint(field)) : Money.ZERO;
    }

    private boolean isThere(int field) {
        if (!has(field)) {
            unusable.accept(field);
            return false;
        }
        return true;
    }

    /** Some moment if there is none in the shop's calendar, which is told of. */
    Instant timestamp(int field) {
        return isThere(field) && isMoment(field) ? instant(field) : Instant.EPOCH;
    }

    /** Empty if there is none; as well if it is not in the shop's calendar, which is told of. */
    Optional<Instant> timestampIfAny(int field) {
        return has(field) && isMoment(field) ? Optional.of(instant(field)) : Optional.empty();
    }

    private boolean isMoment(int field) {
        long micros = bigint(field);
        if (micros < FIRST_MOMENT || micros >= END_OF_MOMENTS) {
            unusable.accept(field);
            return false;
        }
        return true;
    }

    /** A moment that the platform wrote itself, be it the end of time. */
    Instant instant(int field) {
        return PostgresEpoch.instant(bigint(field));
    }

    String text(int field) {
        return new String(message, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    /** Whether a text is longer than a key may hold; it is told of then. */
    boolean isTooLong(int field) {
        if (lengths[field] <= LONGEST_NAME || !Names.isTooLong(text(field))) {
            return false;
        }
        unusable.accept(field);
        return true;
    }

    Optional<String> textIfAny(int field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** A text that comes again and again; an empty one if there is none, which is told of. */
    <T> T text(int field, TextCache<T> cache) {
        return cache.get(message, starts[field], isThere(field) ? lengths[field] : 0);
    }

    /** A name that comes again and again; empty if it is too long, which is told of. */
    <T> Optional<T> nameIfAny(int field, TextCache<Optional<T>> cache) {
        return isTooLong(field) ? Optional.empty() : textIfAny(field, cache);
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
