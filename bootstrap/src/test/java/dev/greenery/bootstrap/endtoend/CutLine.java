package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a PostgreSQL server that counts the messages of its clients, and at one of them does
 * something: is cut, for instance, as it is when the client's process is killed.
 */
final class CutLine implements AutoCloseable {
    private static final int PROTOCOL_3 = 3;

    private final URI server;
    private final ServerSocket entrance;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong messages = new AtomicLong();
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile long place = Long.MAX_VALUE;
    private volatile Runnable then = () -> {};

    private CutLine(URI server, ServerSocket entrance) {
        this.server = requireNonNull(server, "server is null");
        this.entrance = requireNonNull(entrance, "entrance is null");
    }

    static CutLine to(String jdbcUrl) throws IOException {
        CutLine line =
                new CutLine(
                        URI.create(jdbcUrl.substring("jdbc:".length())),
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    /** The server's URL, by way of this line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d%s?%s"
                .formatted(entrance.getLocalPort(), server.getPath(), server.getRawQuery());
    }

    /** Counts from here, and does it before the message of this number passes. */
    void at(long number, Runnable action) {
        then = action;
        messages.set(0);
        place = number;
    }

    /** Messages since the count began. */
    long messages() {
        return messages.get();
    }

    /** Waits until the message has come or the line was cut. */
    void awaitPlace() throws InterruptedException {
        reached.await();
    }

    /** Ends all connections, and takes no new ones. */
    void cut() {
        reached.countDown();
        closeQuietly(entrance);
        sockets.forEach(CutLine::closeQuietly);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket backend = new Socket(server.getHost(), server.getPort());
                sockets.add(client);
                sockets.add(backend);
                Thread.ofVirtual().start(() -> forward(client, backend));
                Thread.ofVirtual().start(() -> back(backend, client));
            }
        } catch (IOException e) {
            // The line was cut.
        }
    }

    private void forward(Socket client, Socket backend) {
        try (client;
                backend) {
            // Small messages that wait for each other would take 40 ms each.
            client.setTcpNoDelay(true);
            backend.setTcpNoDelay(true);
            DataInputStream from =
                    new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataOutputStream to =
                    new DataOutputStream(new BufferedOutputStream(backend.getOutputStream()));
            boolean started = false;
            while (!started) {
                started = passFirst(from, to);
            }
            while (true) {
                pass(from, to);
            }
        } catch (IOException e) {
            // One side has ended, and so does the other.
        }
    }

    /** Before a session starts, messages have no type; asked about encryption, the server says. */
    private static boolean passFirst(DataInputStream from, DataOutputStream to) throws IOException {
        int length = from.readInt();
        byte[] content = from.readNBytes(length - Integer.BYTES);
        to.writeInt(length);
        to.write(content);
        to.flush();
        return (content[0] << Byte.SIZE | content[1]) == PROTOCOL_3;
    }

    private void pass(DataInputStream from, DataOutputStream to) throws IOException {
        byte type = from.readByte();
        int length = from.readInt();
        byte[] content = from.readNBytes(length - Integer.BYTES);
        if (messages.incrementAndGet() == place) {
            to.flush();
            then.run();
            reached.countDown();
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

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("A socket does not close", e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
