package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

/** Lets one build at a time work on a warehouse. */
public interface LockWarehouse {
    /** Takes the lock, or tells who has it; never waits. */
    Attempt tryLock();

    /** How an attempt ended. */
    sealed interface Attempt {
        /** The lock is taken; closing gives it back, and so does the end of the process. */
        record Locked(Lock lock) implements Attempt {
            /** Checks that there is a lock. */
            public Locked {
                requireNonNull(lock, "lock is null");
            }
        }

        /** Somebody else has it: which process, from where, since when. */
        record HeldBy(String holder) implements Attempt {
            /** Checks that there is a holder. */
            public HeldBy {
                requireNonNull(holder, "holder is null");
            }
        }
    }

    /** A lock that is held. */
    interface Lock extends AutoCloseable {
        /**
         * Makes sure that the lock is still held: its connection may have ended meanwhile, and
         * somebody else may have it.
         *
         * @throws WarehouseException if it is lost
         */
        void requireHeld();

        @Override
        void close();
    }
}
