package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.StoppedException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that a command end, and whether it must end by itself or may be cut off. */
final class Interruption implements KeepBuilt.Ending {
    /** What is to be said of a command that was stopped between two pieces of work. */
    static final String NOTHING_MORE = "Stopped: nothing more was begun";

    /** Whoever only reads may be busy writing to somebody who has stopped listening. */
    private static final Duration PATIENCE_WITH_READING = Duration.ofSeconds(1);

    private static final Duration BETWEEN_CANCELS = Duration.ofMillis(200);

    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean working;
    private boolean reading;
    private boolean changed;
    private boolean wanted;
    private volatile boolean requested;

    /**
     * From here on the command must end by itself, so that nothing is left half done.
     *
     * @throws StoppedException if it is to end already
     */
    synchronized void beginWork() {
        requireWanted();
        working = true;
        changed = true;
    }

    /**
     * From here on the command may be cut off, once what it asks for was cancelled.
     *
     * @throws StoppedException if it is to end already
     */
    synchronized void beginReading() {
        requireWanted();
        reading = true;
    }

    private void requireWanted() {
        if (requested) {
            throw new StoppedException(NOTHING_MORE);
        }
    }

    /** From here on the command may be cut off. */
    synchronized void endWork() {
        working = false;
    }

    private synchronized boolean isWorking() {
        return working;
    }

    /** Whether the command has begun to change something. */
    synchronized boolean hasBegunWork() {
        return changed;
    }

    /** The command had nothing else to do than to be asked to end. */
    synchronized void endAsWanted() {
        wanted = requested;
    }

    /** Whether the command ended well because it was asked to. */
    synchronized boolean hasEndedAsWanted() {
        return wanted;
    }

    @Override
    public boolean isRequested() {
        return requested;
    }

    @Override
    public synchronized boolean within(Duration atMost) {
        long start = System.nanoTime();
        long left = atMost.toNanos();
        try {
            while (!requested && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = atMost.toNanos() - (System.nanoTime() - start);
            }
            return requested;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The command has ended, and has said all that it had to say. */
    void end() {
        ended.countDown();
    }

    /**
     * Asks the command to end, and waits for it if it must end by itself.
     *
     * @param cancel cancels what it waits for, again and again: it may have just begun to wait
     * @return whether it has ended, or may be cut off
     */
    boolean stop(Duration patience, Runnable cancel) throws InterruptedException {
        if (!request()) {
            return true;
        }
        boolean mayBeCutOff = !isWorking();
        Duration most = mayBeCutOff ? PATIENCE_WITH_READING : patience;
        long start = System.nanoTime();
        while (System.nanoTime() - start < most.toNanos()) {
            cancel.run();
            if (ended.await(BETWEEN_CANCELS.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return mayBeCutOff;
    }

    private synchronized boolean request() {
        requested = true;
        notifyAll();
        return (working || reading) && ended.getCount() > 0;
    }
}
