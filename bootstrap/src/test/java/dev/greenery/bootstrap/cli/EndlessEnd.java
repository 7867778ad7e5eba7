package dev.greenery.bootstrap.cli;

import java.util.concurrent.CountDownLatch;

/** A program that never ends once it has begun to, for a test of its own process. */
final class EndlessEnd {
    private EndlessEnd() {}

    /** Says what it has come to, line by line. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    SecondSignal.endsAtOnce();
                                    System.out.println("ending");
                                    waitFor(never);
                                }));
        System.out.println("running");
        never.await();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
