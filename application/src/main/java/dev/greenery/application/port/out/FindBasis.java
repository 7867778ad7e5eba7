package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.Basis;

import java.util.Collection;

/** Finds what the next build may start from. */
public interface FindBasis {
    /** What was noted when these marts were published, if consumers still see what it is of. */
    Found of(Collection<String> marts);

    /** How the search went. */
    sealed interface Found {
        /** There is one, of all the marts. */
        record Noted(Basis basis) implements Found {
            /** Checks that there is one. */
            public Noted {
                requireNonNull(basis, "basis is null");
            }
        }

        /**
         * There is none.
         *
         * @param because in words, such as {@code core was rolled back}
         */
        record Missing(String because) implements Found {
            /** Checks that there is a reason. */
            public Missing {
                requireNonNull(because, "because is null");
            }
        }
    }
}
