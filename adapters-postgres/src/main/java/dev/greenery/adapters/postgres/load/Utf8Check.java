package dev.greenery.adapters.postgres.load;

/**
 * Tells bytes that are UTF-8 from others, one at a time: no overlong forms, no surrogates, nothing
 * above U+10FFFF (Unicode Standard, table 3-7).
 */
final class Utf8Check {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LOWEST = 0x80;
    private static final int HIGHEST = 0xBF;

    private int missing;
    private int low = LOWEST;
    private int high = HIGHEST;
    private int seen;
    private boolean mark = true;

    /** Whether the byte may follow those before it. */
    boolean accepts(byte next) {
        mark = mark && seen < BYTE_ORDER_MARK.length && next == BYTE_ORDER_MARK[seen++];
        return next >= 0 ? missing == 0 : acceptsPart(next & 0xFF);
    }

    /** Whether all bytes so far are part of the byte order mark that some programs put first. */
    boolean isInByteOrderMark() {
        return mark;
    }

    /** Whether the last character is whole. */
    boolean isComplete() {
        return missing == 0;
    }

    private boolean acceptsPart(int value) {
        return missing > 0 ? acceptsContinuation(value) : acceptsLead(value);
    }

    private boolean acceptsContinuation(int value) {
        boolean fits = value >= low && value <= high;
        missing--;
        low = LOWEST;
        high = HIGHEST;
        return fits;
    }

    private boolean acceptsLead(int value) {
        if (value < 0xC2 || value > 0xF4) {
            return false;
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        switch (value) {
            case 0xE0 -> low = 0xA0;
            case 0xED -> high = 0x9F;
            case 0xF0 -> low = 0x90;
            case 0xF4 -> high = 0x8F;
            default -> {
                // Any continuation may follow.
            }
        }
        return true;
    }
}
