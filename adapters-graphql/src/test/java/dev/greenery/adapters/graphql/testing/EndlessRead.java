package dev.greenery.adapters.graphql.testing;

import java.util.concurrent.CountDownLatch;

/** A read that takes until it is let go. */
public final class EndlessRead implements Runnable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public void run() {
        begun.countDown();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anybody reads. */
    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Returns when somebody reads. */
    public void awaitBegun() throws InterruptedException {
        begun.await();
    }

    /** Ends it for all who read. */
    public void letGo() {
        letGo.countDown();
    }
}
