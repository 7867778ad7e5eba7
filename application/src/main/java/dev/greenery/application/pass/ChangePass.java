package dev.greenery.application.pass;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.greenery.application.change.Basis;
import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.pass.HistoryPass.Passes;
import dev.greenery.application.pass.TwinPass.Twins;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.domain.history.UserHistory;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds histories that changed twice, as they were and as they are: what the first gives leaves,
 * what the second gives comes, and everything else is as it was. Builders are pure, so that the
 * rows of the first are those that are published.
 */
public final class ChangePass {
    /** Of the shop's tables, those that histories are made of. */
    private static final Set<SourceTable> OF_HISTORIES =
            Set.of(
                    SourceTable.USERS,
                    SourceTable.ORDERS,
                    SourceTable.ORDER_ITEMS,
                    SourceTable.EVENTS);

    private final BuildPlan plan;
    private final BuildProbes probes;
    private final Passes passes;
    private final Basis basis;
    private final NamedTotals earlier;
    private final ChangeStaging staging;
    private final Incalculable incalculable = new Incalculable();

    /** A pass that starts from a basis. */
    public ChangePass(
            BuildPlan plan, BuildProbes probes, Passes passes, Basis basis, ChangeStaging staging) {
        this.plan = plan;
        this.probes = probes;
        this.passes = passes;
        this.basis = basis;
        this.earlier = new NamedTotals(basis.totals(), "");
        this.staging = staging;
    }

    /** About how many histories there are, those of nobody among them. */
    public static long histories(Basis basis, Told changes) {
        return changes.histories() + Remembered.anonymous(new NamedTotals(basis.totals(), ""));
    }

    /** What the pass came to. */
    public sealed interface Passed {
        /** All that is written is known to be what a build of everything would have written. */
        record Adjusted(Written written) implements Passed {}

        /** It cannot be known without a build of everything. */
        record Declined(String because) implements Passed {}
    }

    /** Runs it; probes that have seen nothing are given for the rows that leave. */
    public Passed run(Told changes, BuildProbes leaving) {
        leaving.watch(earlier);
        try (Shop before = changes.before(passes.partitions());
                Shop after =
                        changes.after(passes.partitions(), Written.failedValues(earlier, plan))) {
            Optional<String> reaching = catalogueChange(before, after).reachingAny();
            if (reaching.isPresent()) {
                return new Passed.Declined(reaching.get());
            }
            Incalculable unforeseen = new Incalculable();
            Twins twins =
                    new TwinPass(
                                    new HistoryPass(plan, leaving, unforeseen, passes),
                                    new HistoryPass(plan, probes, incalculable, passes))
                            .run(before, after, staging);
            BuiltHistories left = twins.left();
            BuiltHistories came = twins.came();
            UnknownMembers unknown = unknownMembers(after, left, came);
            twins.close();
            Rollups merged = new Rollups(plan);
            merged.restore(basis.groups());
            return declined(unforeseen, merged.replace(left.rollups(), came.rollups()), leaving)
                    .<Passed>map(Passed.Declined::new)
                    .orElseGet(
                            () ->
                                    new Passed.Adjusted(
                                            written(before, after, left, came, merged, unknown)));
        }
    }

    private CatalogueChange catalogueChange(Shop before, Shop after) {
        UnknownMembers unknown = new UnknownMembers(before.catalogue());
        Remembered.read(unknown, earlier);
        return new CatalogueChange(
                before.catalogue(), after.catalogue(), unknown, Remembered.latestAsked(earlier));
    }

    /** The row for nobody is there as long as a history is nobody's. */
    private UnknownMembers unknownMembers(Shop after, BuiltHistories left, BuiltHistories came) {
        UnknownMembers unknown = new UnknownMembers(after.catalogue());
        Remembered.read(unknown, earlier);
        boolean hadAnonymous = unknown.hasAnonymous();
        unknown.takeAway(left.unknownMembers());
        unknown.addAll(came.unknownMembers());
        if (hadAnonymous != unknown.hasAnonymous()) {
            (hadAnonymous ? left : came).take(UserHistory.ofUnknownMember());
        }
        return unknown;
    }

    private Optional<String> declined(
            Incalculable unforeseen, List<ModelDefinition<?>> untold, BuildProbes leaving) {
        if (!unforeseen.results().isEmpty()) {
            return Optional.of("rows that are published cannot be calculated again");
        }
        if (!untold.isEmpty()) {
            return Optional.of(
                    "the least or greatest value of a key may have gone from "
                            + untold.stream()
                                    .map(ModelDefinition::qualifiedName)
                                    .collect(joining(", ")));
        }
        List<String> tests = probes.resume(earlier, leaving, carried());
        return tests.isEmpty()
                ? Optional.empty()
                : Optional.of("all rows must be seen by " + String.join(", ", tests));
    }

    private Set<Class<?>> carried() {
        return plan.perUser().stream().<Class<?>>map(ModelDefinition::rowType).collect(toSet());
    }

    private Written written(
            Shop before,
            Shop after,
            BuiltHistories left,
            BuiltHistories came,
            Rollups merged,
            UnknownMembers unknown) {
        Map<SourceTable, Long> sourceRows = sourceRows(before, after);
        Written written =
                new Written(
                        after.moment(),
                        sourceRows,
                        after.rejected(),
                        tested(after, sourceRows),
                        incalculable,
                        new Remembered(merged.state(), unknown, latestAsked(came)));
        StageRuns once =
                new OnceStage(plan, probes, passes.settings(), staging, incalculable)
                        .build(merged, unknown.catalogueWithThem());
        came.runs().forEach(written::add);
        written.resume(earlier, left);
        written.add(once);
        return written;
    }

    /** What was not read again counts as looked at, too. */
    private Map<SourceTest, Findings> tested(Shop after, Map<SourceTable, Long> sourceRows) {
        Map<SourceTest, Findings> tested = new LinkedHashMap<>(after.test(plan.sourceTests()));
        tested.replaceAll(
                (test, findings) ->
                        test instanceof ValueTest value && OF_HISTORIES.contains(value.table())
                                ? findings.of(sourceRows.get(value.table()))
                                : findings);
        return tested;
    }

    private Instant latestAsked(BuiltHistories came) {
        return Stream.of(Remembered.latestAsked(earlier), came.latestAsked())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Map<SourceTable, Long> sourceRows(Shop before, Shop after) {
        Map<SourceTable, Long> rows = new EnumMap<>(after.rowsRead());
        for (SourceTable table : OF_HISTORIES) {
            rows.merge(
                    table,
                    Written.sourceRows(earlier, table) - before.rowsRead().getOrDefault(table, 0L),
                    Long::sum);
        }
        return rows;
    }
}
