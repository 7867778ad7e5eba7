package dev.greenery.adapters.postgres.copy;

import java.util.Arrays;

/** Bytes in the order of the network, growing as needed. */
final class CopyBuffer {
    private byte[] bytes;
    private int size;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    void putByte(int value) {
        ensure(Byte.BYTES);
        bytes[size++] = (byte) value;
    }

    void putShort(int value) {
        ensure(Short.BYTES);
        BigEndian.putShort(bytes, size, (short) value);
        size += Short.BYTES;
    }

    void putInt(int value) {
        ensure(Integer.BYTES);
        BigEndian.putInt(bytes, size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        ensure(Long.BYTES);
        BigEndian.putLong(bytes, size, value);
        size += Long.BYTES;
    }

    /** A field of one whole number: its length, and itself. */
    void putField(int value) {
        ensure(2 * Integer.BYTES);
        BigEndian.putInt(bytes, size, Integer.BYTES);
        BigEndian.putInt(bytes, size + Integer.BYTES, value);
        size += 2 * Integer.BYTES;
    }

    /** A field of one whole number: its length, and itself. */
    void putField(long value) {
        ensure(Integer.BYTES + Long.BYTES);
        BigEndian.putInt(bytes, size, Long.BYTES);
        BigEndian.putLong(bytes, size + Integer.BYTES, value);
        size += Integer.BYTES + Long.BYTES;
    }

    /** A field of two whole numbers, such as an id: their length, and themselves. */
    void putField(long high, long low) {
        ensure(Integer.BYTES + 2 * Long.BYTES);
        BigEndian.putInt(bytes, size, 2 * Long.BYTES);
        BigEndian.putLong(bytes, size + Integer.BYTES, high);
        BigEndian.putLong(bytes, size + Integer.BYTES + Long.BYTES, low);
        size += Integer.BYTES + 2 * Long.BYTES;
    }

    void putBytes(byte[] value) {
        putBytes(value, value.length);
    }

    private void putBytes(byte[] value, int length) {
        ensure(length);
        System.arraycopy(value, 0, bytes, size, length);
        size += length;
    }

    void putAll(CopyBuffer other) {
        putBytes(other.bytes, other.size);
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Forgets what came after the first so many bytes. */
    void truncate(int kept) {
        size = kept;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
