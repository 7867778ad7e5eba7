package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import org.postgresql.copy.CopyOut;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A binary COPY of {@link EventParser#query} that comes to no end until it is cancelled: the same
 * rows in turns.
 */
final class EndlessEvents implements CopyOut {
    private static final int EVENTS = 10_000;
    private static final int FIELDS = 8;
    private static final int BINARY = 1;
    private static final int SEED = 7;
    private static final int NO_VALUE = -1;
    private static final byte[] HEADER = new byte[19];

    private final List<byte[]> messages;
    private long sent;
    private boolean cancelled;

    private EndlessEvents(List<byte[]> messages) {
        this.messages = requireNonNull(messages, "messages is null");
    }

    /** Events on thirty products, of which a few order something. */
    static EndlessEvents ofAShop() {
        Random random = new Random(SEED);
        List<UUID> products = Stream.generate(() -> id(random)).limit(30).toList();
        return new EndlessEvents(
                Stream.generate(() -> event(random, products)).limit(EVENTS).toList());
    }

    private static byte[] event(Random random, List<UUID> products) {
        UUID product = products.get(random.nextInt(products.size()));
        ByteBuffer row = ByteBuffer.allocate(256).putShort((short) FIELDS);
        putId(row, id(random));
        putId(row, id(random));
        putId(row, id(random));
        if (random.nextInt(10) == 0) {
            putText(row, "https://greenary.com/checkout/");
            putTime(row, random);
            putText(row, "checkout");
            putId(row, id(random));
            row.putInt(NO_VALUE);
        } else {
            putText(row, "https://greenary.com/product/" + product);
            putTime(row, random);
            putText(row, random.nextInt(3) == 0 ? "add_to_cart" : "page_view");
            row.putInt(NO_VALUE);
            putId(row, product);
        }
        byte[] bytes = new byte[row.flip().remaining()];
        row.get(bytes);
        return bytes;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void putId(ByteBuffer row, UUID id) {
        row.putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    private static void putText(ByteBuffer row, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        row.putInt(bytes.length).put(bytes);
    }

    private static void putTime(ByteBuffer row, Random random) {
        row.putInt(Long.BYTES).putLong(random.nextLong(1L << 40));
    }

    @Override
    public byte[] readFromCopy() {
        if (cancelled) {
            return null;
        }
        return sent++ == 0 ? HEADER : messages.get((int) (sent % EVENTS));
    }

    @Override
    public byte[] readFromCopy(boolean block) {
        return readFromCopy();
    }

    @Override
    public int getFieldCount() {
        return FIELDS;
    }

    @Override
    public int getFormat() {
        return BINARY;
    }

    @Override
    public int getFieldFormat(int field) {
        return BINARY;
    }

    @Override
    public boolean isActive() {
        return !cancelled;
    }

    @Override
    public void cancelCopy() {
        cancelled = true;
    }

    @Override
    public long getHandledRowCount() {
        return sent;
    }
}
