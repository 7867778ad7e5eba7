package dev.greenery.adapters.postgres.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One row in the binary form of {@code COPY}: a count of fields, and each field after its length.
 *
 * <p>Appending a value answers {@link FieldType#FINE}, so that a check and its effect are one
 * expression.
 */
final class CopyRow {
    private static final int NULL = -1;
    private static final long EPOCH_OFFSET_MICROS = 946_684_800_000_000L;
    private static final short NUMERIC_NEGATIVE = 0x4000;
    private static final int NUMERIC_BASE = 10_000;

    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    /** Forgets what it held. */
    CopyRow begin(int fields) {
        bytes.clear();
        bytes.putShort((short) fields);
        return this;
    }

    void appendNull() {
        reserve(Integer.BYTES).putInt(NULL);
    }

    String appendUuid(long high, long low) {
        field(Long.BYTES * 2).putLong(high).putLong(low);
        return FieldType.FINE;
    }

    String appendInteger(int value) {
        field(Integer.BYTES).putInt(value);
        return FieldType.FINE;
    }

    String appendBigint(long value) {
        field(Long.BYTES).putLong(value);
        return FieldType.FINE;
    }

    String appendText(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        field(utf8.length).put(utf8);
        return FieldType.FINE;
    }

    /** An instant, in microseconds since 1970; the database counts from 2000. */
    String appendInstant(long epochMicros) {
        return appendBigint(epochMicros - EPOCH_OFFSET_MICROS);
    }

    /**
     * A {@code numeric} with two decimal places: a count of base-10000 digits, the power of the
     * first, a sign, the count of places, and the digits.
     */
    String appendHundredths(long hundredths) {
        long magnitude = Math.abs(hundredths);
        short[] digits = new short[6];
        int first = digits.length;
        digits[--first] = (short) (magnitude % 100 * 100);
        for (long rest = magnitude / 100; rest > 0; rest /= NUMERIC_BASE) {
            digits[--first] = (short) (rest % NUMERIC_BASE);
        }
        int count = digits.length - first;
        field(Short.BYTES * (4 + count))
                .putShort((short) count)
                .putShort((short) (count - 2))
                .putShort(hundredths < 0 ? NUMERIC_NEGATIVE : 0)
                .putShort((short) 2);
        for (int i = first; i < digits.length; i++) {
            bytes.putShort(digits[i]);
        }
        return FieldType.FINE;
    }

    /** The bytes of the row; valid until it begins anew. */
    ByteBuffer finished() {
        return bytes.flip();
    }

    private ByteBuffer field(int length) {
        return reserve(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer reserve(int length) {
        if (bytes.remaining() < length) {
            int position = bytes.position();
            int capacity = Math.max(bytes.capacity() * 2, position + length);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(position);
        }
        return bytes;
    }
}
