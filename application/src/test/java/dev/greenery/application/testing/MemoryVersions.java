package dev.greenery.application.testing;

import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions without tables, of marts that runs made. */
public final class MemoryVersions implements FindVersions, PublishVersions, PruneVersions {
    private final List<Version> versions = new ArrayList<>();
    private final List<String> pruned = new ArrayList<>();
    private final Deque<PublicationOutcome> obstacles = new ArrayDeque<>();
    private Runnable beforePublication = () -> {};
    private Runnable afterPublication = () -> {};
    private Optional<RuntimeException> pruning = Optional.empty();

    /** This is there. */
    public MemoryVersions with(String mart, long run, State state) {
        versions.add(new Version(mart, new RunId(run), state, builtAt(run), run));
        return this;
    }

    /** When the versions that tests give were built: later runs later. */
    public static Instant builtAt(long run) {
        return Instant.parse("2021-02-01T00:00:00Z").plusSeconds(run);
    }

    /** The next try to publish meets this. */
    public MemoryVersions meeting(PublicationOutcome obstacle) {
        obstacles.addLast(obstacle);
        return this;
    }

    /** Nothing can be published. */
    public MemoryVersions meetingFault(RuntimeException fault) {
        beforePublication =
                () -> {
                    throw fault;
                };
        return this;
    }

    /** This happens as soon as something is published, and before anybody knows. */
    public MemoryVersions afterPublication(Runnable given) {
        afterPublication = given;
        return this;
    }

    /** Old versions cannot be dropped. */
    public MemoryVersions failingToPrune(RuntimeException fault) {
        pruning = Optional.of(fault);
        return this;
    }

    void keep(RunReport report) {
        report.held().forEach(mart -> add(mart, report));
        for (String mart : report.published()) {
            add(mart, report);
            see(mart, report.id());
        }
    }

    private void add(String mart, RunReport report) {
        versions.add(new Version(mart, report.id(), State.HELD, report.finishedAt(), 0));
    }

    private void see(String mart, RunId run) {
        versions.replaceAll(
                version ->
                        version.mart().equals(mart)
                                ? in(version, version.run().equals(run), version.isPublished())
                                : version);
    }

    private static Version in(Version version, boolean isNow, boolean wasBefore) {
        State state = isNow ? State.PUBLISHED : wasBefore ? State.KEPT : version.state();
        return new Version(
                version.mart(), version.run(), state, version.builtAt(), version.bytes());
    }

    @Override
    public List<Version> versions(String mart) {
        return versions.stream()
                .filter(version -> version.mart().equals(mart))
                .sorted(
                        Comparator.comparingLong((Version version) -> version.run().value())
                                .reversed())
                .toList();
    }

    @Override
    public PublicationOutcome publish(
            Map<String, RunId> marts, Collection<ModelDefinition<?>> models, Instant at) {
        if (!obstacles.isEmpty()) {
            return obstacles.removeFirst();
        }
        beforePublication.run();
        marts.forEach(this::see);
        afterPublication.run();
        return new Published();
    }

    @Override
    public void prune(String mart, int keep) {
        if (pruning.isPresent()) {
            throw pruning.get();
        }
        pruned.add("%s but for %d".formatted(mart, keep));
    }

    /** What was to be dropped, such as {@code shed but for 2}. */
    public List<String> pruned() {
        return List.copyOf(pruned);
    }

    /** What consumers see of a mart. */
    public Optional<RunId> seen(String mart) {
        return versions(mart).stream().filter(Version::isPublished).map(Version::run).findFirst();
    }

    /** As a warehouse that cannot be reached. */
    public static RuntimeException lost() {
        return new WarehouseException("The connection was lost");
    }
}
