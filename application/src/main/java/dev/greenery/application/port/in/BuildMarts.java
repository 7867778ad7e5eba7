package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.version.VersionRules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds marts from the shop's data, tests them, and publishes those that pass. */
public interface BuildMarts {
    /**
     * Runs one build to its end.
     *
     * @throws StoppedException if it was cancelled before it published
     */
    BuildOutcome build(BuildRequest request);

    /**
     * What to build.
     *
     * @param mart one mart, whole; empty for all
     * @param whole whether all is built, and not only what changed
     * @param allowEmpty whether nothing may be published in place of something
     * @param rejects how many rows of each table that is read may be missing
     * @param versions whether what passes is published, and what is kept of what was before
     * @param listener is told how far the build has come
     * @param cancellation asked now and then whether the build is to end unpublished
     */
    record BuildRequest(
            Optional<String> mart,
            boolean whole,
            boolean allowEmpty,
            RejectLimit rejects,
            VersionRules versions,
            BuildListener listener,
            Cancellation cancellation) {
        /** Checks that nothing is missing. */
        public BuildRequest {
            requireNonNull(mart, "mart is null");
            requireNonNull(rejects, "rejects is null");
            requireNonNull(versions, "versions is null");
            requireNonNull(listener, "listener is null");
            requireNonNull(cancellation, "cancellation is null");
        }

        /** All marts. */
        public static BuildRequest all() {
            return new BuildRequest(
                    Optional.empty(),
                    false,
                    false,
                    RejectLimit.USUAL,
                    VersionRules.USUAL,
                    BuildListener.NONE,
                    Cancellation.NEVER);
        }

        /** The same, which tells this listener and can be cancelled like this. */
        public BuildRequest with(BuildListener newListener, Cancellation newCancellation) {
            return new BuildRequest(
                    mart, whole, allowEmpty, rejects, versions, newListener, newCancellation);
        }

        /** The same, and nothing may be published in place of something. */
        public BuildRequest allowingEmpty() {
            return new BuildRequest(mart, whole, true, rejects, versions, listener, cancellation);
        }

        /** The same, and all is built, not only what changed. */
        public BuildRequest ofAll() {
            return new BuildRequest(
                    mart, true, allowEmpty, rejects, versions, listener, cancellation);
        }

        /** The same, if this becomes of versions. */
        public BuildRequest with(VersionRules newVersions) {
            return new BuildRequest(
                    mart, whole, allowEmpty, rejects, newVersions, listener, cancellation);
        }
    }

    /** Is told how far a build has come; called from several threads. */
    interface BuildListener {
        /** Listens to nothing. */
        BuildListener NONE = new BuildListener() {};

        /** The build entered a stage. */
        default void entered(Stage stage) {}

        /** Histories were built: so many since the last call, of so many in all. */
        default void built(long histories, long expected) {}
    }

    /** The stages of a build, in their order. */
    enum Stage {
        /** One pass over the shop's data: rows are built, tested one by one, and written unseen. */
        WRITE,
        /** Keys are built, and tests over whole models run. */
        AUDIT,
        /** What passed is made visible, all at once. */
        PUBLISH
    }

    /** How a build ended. */
    sealed interface BuildOutcome {
        /**
         * The build ran to its end; the report says what was published and what was blocked.
         *
         * @param extent how much of the shop's data it read
         * @param freshness of what it published
         * @param warnings what went wrong after that, which changes nothing of it
         */
        record Finished(
                RunReport report, BuildExtent extent, Freshness freshness, List<String> warnings)
                implements BuildOutcome {
            /** Copies the list. */
            public Finished {
                requireNonNull(report, "report is null");
                requireNonNull(extent, "extent is null");
                requireNonNull(freshness, "freshness is null");
                warnings = List.copyOf(warnings);
            }

            /** All went well. */
            public Finished(RunReport report, BuildExtent extent, Freshness freshness) {
                this(report, extent, freshness, List.of());
            }
        }

        /**
         * Nothing was published, because something is empty that should not be.
         *
         * @param sources tables of the shop that are read and hold no row
         * @param models published models that would lose all their rows, as {@code mart.model}
         */
        record Emptied(List<SourceTable> sources, List<String> models) implements BuildOutcome {
            /** Copies the lists. */
            public Emptied {
                sources = List.copyOf(sources);
                models = List.copyOf(models);
            }

            /** What is empty, in words. */
            public String reason() {
                Stream<String> noRows =
                        sources.stream()
                                .map(table -> "raw.%s holds no row".formatted(table.tableName()));
                Stream<String> noRowsLeft =
                        models.stream().map(model -> model + " would lose all its rows");
                return Stream.concat(noRows, noRowsLeft).collect(Collectors.joining(", "));
            }
        }

        /** Another build runs on this warehouse. */
        record AlreadyRunning(String holder) implements BuildOutcome {
            /** Checks that there is a holder. */
            public AlreadyRunning {
                requireNonNull(holder, "holder is null");
            }
        }

        /** Names that the build needs are taken by what is not the platform's; nothing was done. */
        record NamesTaken(List<ForeignObject> by) implements BuildOutcome {
            /** Copies the list. */
            public NamesTaken {
                by = List.copyOf(by);
            }
        }

        /** No mart has this name. */
        record UnknownMart(String mart, List<String> known) implements BuildOutcome {
            /** Copies the list. */
            public UnknownMart {
                known = List.copyOf(known);
            }
        }
    }
}
