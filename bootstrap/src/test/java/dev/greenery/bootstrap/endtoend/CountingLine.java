package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A line to a PostgreSQL server that counts the messages of its clients from some moment on, and
 * holds one of them back while something is done.
 */
final class CountingLine implements AutoCloseable {
    private static final int PROTOCOL_3 = 3 << Short.SIZE;
    private static final int CANCEL = 1234 << Short.SIZE | 5678;
    private static final int TERMINATE = 'X';

    private final URI server;
    private final ServerSocket entrance;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong messages = new AtomicLong();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    private CountingLine(URI server, ServerSocket entrance) {
        this.server = requireNonNull(server, "server is null");
        this.entrance = requireNonNull(entrance, "entrance is null");
    }

    /** Who calls waits until the line is opened. */
    static CountingLine to(String jdbcUrl) throws IOException {
        return new CountingLine(
                URI.create(jdbcUrl.substring("jdbc:".length())),
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** The server's URL, by way of this line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d%s?%s"
                .formatted(entrance.getLocalPort(), server.getPath(), server.getRawQuery());
    }

    /** Lets messages pass, and counts them as soon as it is time to. */
    void open(BooleanSupplier counts) {
        open(counts, new Place(Long.MAX_VALUE, () -> {}));
    }

    /** Lets messages pass; one of those that it counts waits until something was done. */
    void open(BooleanSupplier counts, Place place) {
        Thread.ofVirtual().start(() -> accept(counts, place));
    }

    /** What is done while the message of this number waits. */
    record Place(long number, Deed deed) {
        Place {
            requireNonNull(deed, "deed is null");
        }
    }

    /** Something that may take its time. */
    interface Deed {
        void run() throws IOException, InterruptedException;
    }

    /** The messages that were counted, without those that only say goodbye. */
    long messages() {
        return messages.get();
    }

    /** Done when a client has asked the server to cancel what it does. */
    CompletableFuture<Void> cancelled() {
        return cancelled;
    }

    private void accept(BooleanSupplier counts, Place place) {
        try {
            while (true) {
                Socket client = entrance.accept();
                sockets.add(client);
                connect(client, counts, place);
            }
        } catch (IOException e) {
            // The line was closed.
        }
    }

    private void connect(Socket client, BooleanSupplier counts, Place place) throws IOException {
        try {
            Socket backend = new Socket(server.getHost(), server.getPort());
            sockets.add(backend);
            Thread.ofVirtual().start(() -> forward(client, backend, counts, place));
            Thread.ofVirtual().start(() -> back(backend, client));
        } catch (ConnectException e) {
            // The server was killed, and the next caller may find it again.
            client.close();
        }
    }

    private void forward(Socket client, Socket backend, BooleanSupplier counts, Place place) {
        try (client;
                backend;
                DataInputStream from =
                        new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream to =
                        new DataOutputStream(new BufferedOutputStream(backend.getOutputStream()))) {
            // Small messages that wait for each other would take 40 ms each.
            client.setTcpNoDelay(true);
            backend.setTcpNoDelay(true);
            boolean started = false;
            while (!started) {
                started = passFirst(from, to);
            }
            while (true) {
                pass(from, to, counts, place);
            }
        } catch (IOException e) {
            // One side has ended, and so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before a session starts, messages have no type; asked about encryption, the server says. */
    private boolean passFirst(DataInputStream from, DataOutputStream to) throws IOException {
        int length = from.readInt();
        int code = from.readInt();
        byte[] content = from.readNBytes(length - 2 * Integer.BYTES);
        to.writeInt(length);
        to.writeInt(code);
        to.write(content);
        to.flush();
        if (code == CANCEL) {
            cancelled.complete(null);
        }
        return code == PROTOCOL_3;
    }

    private void pass(
            DataInputStream from, DataOutputStream to, BooleanSupplier counts, Place place)
            throws IOException, InterruptedException {
        byte type = from.readByte();
        int length = from.readInt();
        byte[] content = from.readNBytes(length - Integer.BYTES);
        if (type != TERMINATE
                && counts.getAsBoolean()
                && messages.incrementAndGet() == place.number()) {
            to.flush();
            place.deed().run();
        }
        to.writeByte(type);
        to.writeInt(length);
        to.write(content);
        if (from.available() == 0) {
            to.flush();
        }
    }

    private static void back(Socket backend, Socket client) {
        try (client;
                backend) {
            backend.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // One side has ended, and so does the other.
        }
    }

    /** Ends all connections, and takes no new ones. */
    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
