package dev.greenery.adapters.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock between processes. The operating system drops it when its process dies, however it dies.
 *
 * <p>It drops it as well when the process closes <em>any</em> channel on the file, so that a
 * process may open each lock file only once at a time.
 */
record ProcessLock(FileChannel channel, FileLock lock) implements Closeable {
    private static final Duration RETRY = Duration.ofMillis(20);

    /** The lock that others may share, or nothing when one holds it exclusively. */
    static Optional<ProcessLock> tryShared(Path file) throws IOException {
        return tryLock(file, true);
    }

    /** The lock that nobody may share, or nothing when anybody holds it. */
    static Optional<ProcessLock> tryExclusive(Path file) throws IOException {
        return tryLock(file, false);
    }

    /** The lock that nobody may share, or nothing when others held it all the while. */
    static Optional<ProcessLock> awaitExclusive(Path file, Duration patience)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<ProcessLock> lock = tryExclusive(file);
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(RETRY);
            lock = tryExclusive(file);
        }
        if (lock.isPresent()) {
            lock.get().sign();
        }
        return lock;
    }

    /** Notes in the file who holds the lock, for whoever waits for it in vain. */
    void sign() throws IOException {
        String holder =
                "process %d of '%s'%n"
                        .formatted(ProcessHandle.current().pid(), Place.here().host());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Who signed a lock last. Only for files that this process does not hold: see above. */
    static String holder(Path file) {
        try {
            String holder = Files.readString(file).strip();
            return holder.isEmpty() ? "another process" : holder;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static Optional<ProcessLock> tryLock(Path file, boolean shared) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return Optional.ofNullable(lock).map(held -> new ProcessLock(channel, held));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
