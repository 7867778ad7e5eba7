package dev.greenery.adapters.postgres.load;

/** UUIDs in their usual form. The library's parser takes shorter groups too, and fills them up. */
final class UuidText {
    static final String NIL = "00000000-0000-0000-0000-000000000000";
    private static final int LENGTH = 36;
    private static final int GROUPS_START = 8;
    private static final int GROUPS_END = 23;
    private static final int GROUP = 5;

    private UuidText() {}

    static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (isDash(i) ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the UUID of zeros alone. */
    static boolean isNil(String text) {
        return text.equals(NIL);
    }

    private static boolean isDash(int position) {
        return position >= GROUPS_START
                && position <= GROUPS_END
                && (position - GROUPS_START) % GROUP == 0;
    }

    /** The first eight bytes of a UUID. */
    static long high(String uuid) {
        return hex(uuid, 0, 18);
    }

    /** The last eight bytes of a UUID. */
    static long low(String uuid) {
        return hex(uuid, 19, LENGTH);
    }

    private static long hex(String uuid, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            if (!isDash(i)) {
                value = value << 4 | Character.digit(uuid.charAt(i), 16);
            }
        }
        return value;
    }
}
