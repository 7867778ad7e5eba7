package dev.greenery.adapters.postgres.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whole numbers among bytes, in the order of the network. */
public final class BigEndian {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /** The eight bytes from there on. */
    public static long longAt(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The four bytes from there on. */
    public static int intAt(byte[] bytes, int index) {
        return (int) INTS.get(bytes, index);
    }

    /** The two bytes from there on. */
    public static short shortAt(byte[] bytes, int index) {
        return (short) SHORTS.get(bytes, index);
    }

    static void putLong(byte[] bytes, int index, long value) {
        LONGS.set(bytes, index, value);
    }

    static void putInt(byte[] bytes, int index, int value) {
        INTS.set(bytes, index, value);
    }

    static void putShort(byte[] bytes, int index, short value) {
        SHORTS.set(bytes, index, value);
    }
}
