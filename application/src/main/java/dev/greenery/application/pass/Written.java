package dev.greenery.application.pass;

import dev.greenery.application.change.Basis;
import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.definition.Definitions;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pass over the data left behind, all threads together. */
public final class Written {
    private static final String SOURCE = "source";
    private static final String SOURCE_TEST = "source_test";
    private static final String MODEL = "model";
    private static final String ROWS = "rows";
    private static final String UNREAD = "unread";

    private final Map<ModelDefinition<?>, Long> rows = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, Inputs> unread = new LinkedHashMap<>();
    private final SourceMoment moment;
    private final Map<SourceTable, Long> sourceRows;
    private final List<RejectedRows> rejected;
    private final Map<SourceTest, Findings> sourceTests;
    private final Incalculable incalculable;
    private final Remembered remembered;

    Written(
            SourceMoment moment,
            Map<SourceTable, Long> sourceRows,
            List<RejectedRows> rejected,
            Map<SourceTest, Findings> sourceTests,
            Incalculable incalculable,
            Remembered remembered) {
        this.moment = moment;
        this.sourceRows = Map.copyOf(sourceRows);
        this.rejected = List.copyOf(rejected);
        this.sourceTests = new LinkedHashMap<>(sourceTests);
        this.incalculable = incalculable;
        this.remembered = remembered;
    }

    void add(StageRuns runs) {
        runs.all().forEach(this::add);
    }

    private <R extends Record> void add(ModelRun<R> run) {
        unread.merge(run.model(), run.inputs().unread(), Inputs::intersection);
        rows.merge(run.model(), run.audit().rows(), Long::sum);
    }

    /** Counts what an earlier build noted, but for what left, as if it had been added. */
    void resume(NamedTotals earlier, BuiltHistories left) {
        Map<ModelDefinition<?>, Long> gone = new HashMap<>();
        left.runs()
                .flatMap(runs -> runs.all().stream())
                .forEach(run -> gone.merge(run.model(), run.audit().rows(), Long::sum));
        gone.forEach(
                (model, leaving) -> {
                    NamedTotals noted = earlier.of(MODEL).of(model.qualifiedName());
                    rows.merge(model, noted.number(ROWS) - leaving, Long::sum);
                    unread.computeIfPresent(
                            model, (_, now) -> now.named(Set.copyOf(noted.all(UNREAD))));
                });
    }

    /** What the next build starts from; once the tests have ended. */
    public Basis basis(BuildPlan plan, BuildProbes probes, Definitions definitions) {
        NamedTotals totals = new NamedTotals();
        probes.write(totals);
        remembered.write(totals);
        sourceRows.forEach((table, read) -> totals.of(SOURCE).putNumber(table.tableName(), read));
        sourceTests.forEach(
                (test, findings) ->
                        totals.of(SOURCE_TEST).putNumber(test.toString(), findings.failures()));
        rows.forEach(
                (model, count) ->
                        totals.of(MODEL).of(model.qualifiedName()).putNumber(ROWS, count));
        unread.forEach(
                (model, inputs) ->
                        totals.of(MODEL).of(model.qualifiedName()).putAll(UNREAD, inputs.names()));
        return new Basis(
                moment, plan.marts(), definitions.byModel(), totals.values(), remembered.groups());
    }

    /** The tests of single values that failed in an earlier build. */
    static Set<ValueTest> failedValues(NamedTotals earlier, BuildPlan plan) {
        return plan.sourceTests().stream()
                .filter(ValueTest.class::isInstance)
                .map(ValueTest.class::cast)
                .filter(test -> earlier.of(SOURCE_TEST).number(test.toString()) > 0)
                .collect(Collectors.toSet());
    }

    /** How many rows of a table an earlier build read. */
    public static long sourceRows(NamedTotals earlier, SourceTable table) {
        return earlier.of(SOURCE).number(table.tableName());
    }

    /**
     * What is known before the tables are sealed: what is wrong with the shop's tables and what is
     * missing in them, what has no result, and what is declared and unread.
     *
     * @param limit how many rows of a table may be missing
     */
    public List<TestResult> findings(RejectLimit limit) {
        return Stream.of(
                        sourceTests.entrySet().stream()
                                .map(tested -> tested.getKey().result(tested.getValue())),
                        new MissingRows(limit).results(missing()).stream(),
                        incalculable.results().stream(),
                        unreadInputs())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<TestResult> unreadInputs() {
        return unread.entrySet().stream()
                .filter(entry -> incalculable.isComplete(entry.getKey()))
                .map(
                        entry ->
                                new UnreadInputs(
                                        entry.getKey(), entry.getValue(), rows.get(entry.getKey())))
                .flatMap(inputs -> inputs.warning().stream());
    }

    /** What data tests are judged by. */
    public Evidence evidence(Staging staging, Instant startedAt) {
        return new Evidence(staging, startedAt, sourceRows, rows);
    }

    /** How many rows the shop's tables had, by table. */
    public Map<SourceTable, Long> sourceRows() {
        return sourceRows;
    }

    /** Rows that could not be loaded, of tables that the models read. */
    public Map<SourceTable, Long> rejectedRows() {
        return missing().stream()
                .collect(Collectors.toMap(RejectedRows::table, RejectedRows::rejected));
    }

    private List<RejectedRows> missing() {
        Set<SourceTable> read =
                rows.keySet().stream()
                        .flatMap(model -> model.inputs().tables().stream())
                        .collect(Collectors.toSet());
        return rejected.stream().filter(table -> read.contains(table.table())).toList();
    }

    /** Models that have no row, unless that is because one could not be calculated. */
    public List<ModelDefinition<?>> emptyModels() {
        return rows.keySet().stream()
                .filter(model -> rows.get(model) == 0 && incalculable.isComplete(model))
                .toList();
    }

    /** How many rows each model has. */
    public List<ModelResult> modelResults() {
        return rows.entrySet().stream()
                .map(
                        entry ->
                                new ModelResult(
                                        entry.getKey().mart(),
                                        entry.getKey().name(),
                                        entry.getValue()))
                .toList();
    }
}
