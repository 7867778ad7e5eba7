package dev.greenery.adapters.postgres.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A binary COPY of {@link EventParser#query} without an end: the same rows in turns, on thirty
 * products, of which a few order something.
 */
final class EndlessEvents implements CopyRows.Messages {
    private static final int EVENTS = 10_000;
    private static final short FIELDS = 8;
    private static final int NO_VALUE = -1;
    private static final byte[] HEADER = new byte[19];

    private final Random random = new Random(7);
    private final List<UUID> products = Stream.generate(this::id).limit(30).toList();
    private final List<byte[]> rows = Stream.generate(this::row).limit(EVENTS).toList();
    private int sent;

    @Override
    public byte[] next() {
        return sent++ == 0 ? HEADER : rows.get(sent % EVENTS);
    }

    /** Session, event, page, time, type, order, product and user. */
    private byte[] row() {
        UUID product = products.get(random.nextInt(products.size()));
        boolean isOrder = random.nextInt(10) == 0;
        ByteBuffer row = ByteBuffer.allocate(256).putShort(FIELDS);
        put(row, id());
        put(row, id());
        put(row, "https://greenary.com/" + (isOrder ? "checkout" : "product/" + product));
        row.putInt(Long.BYTES).putLong(random.nextLong(1L << 40));
        if (isOrder) {
            put(row, "checkout");
            put(row, id());
            row.putInt(NO_VALUE);
        } else {
            put(row, random.nextInt(3) == 0 ? "add_to_cart" : "page_view");
            row.putInt(NO_VALUE);
            put(row, product);
        }
        put(row, id());
        byte[] bytes = new byte[row.flip().remaining()];
        row.get(bytes);
        return bytes;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void put(ByteBuffer row, UUID id) {
        row.putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    private static void put(ByteBuffer row, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        row.putInt(bytes.length).put(bytes);
    }
}
