package dev.greenery.bootstrap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A warehouse whose shop changes at random, and which is built after all changes. */
final class ChangingWarehouse implements AutoCloseable {
    private static final int MOST_STATEMENTS = 6;

    private final Random random;
    private final ShopSql sql;
    private final List<ClassLoader> versionsOfMarts;
    private final StringBuilder story = new StringBuilder();
    private final Map<String, List<String>> published = new TreeMap<>();
    private final Extents extents;
    private final Set<String> seen = new TreeSet<>();
    private BuildingWarehouse warehouse;
    private boolean isAllPublished;
    private Optional<Connection> open = Optional.empty();
    private Optional<String> wholeBecause = Optional.empty();

    /**
     * Begins with a build of the shop.
     *
     * @param versionsOfMarts class loaders of marts of which at least one is defined otherwise
     * @param extents counts how much builds read
     */
    ChangingWarehouse(
            long seed, RawTables shop, List<ClassLoader> versionsOfMarts, Extents extents) {
        this.random = new Random(seed);
        this.sql = new ShopSql(random);
        this.versionsOfMarts = List.copyOf(versionsOfMarts);
        this.extents = requireNonNull(extents, "extents is null");
        this.warehouse = BuildingWarehouse.fresh(shop, versionsOfMarts.getFirst());
        story.append("seed ").append(seed);
        build();
    }

    /** A day: changes, a build of them, and a look at what it left. */
    void nextDay() throws SQLException {
        story.append("\n-- next day");
        commit();
        execute(ShopSql.REPAIR);
        for (int i = random.nextInt(1, MOST_STATEMENTS); i > 0; i--) {
            execute(sql.next());
        }
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> execute(sql.fault());
            case 3, 4, 5 -> leaveOpen(sql.next());
            case 6 -> execute(sql.truncation());
            case 7 -> buildAlone(BuildRequest.all().ofAll().allowingEmpty());
            case 8 -> buildCoreAlone();
            case 9 -> rollBack();
            case 10, 11 -> redefine();
            default -> {}
        }
        build();
    }

    private void execute(String statement) {
        story.append('\n').append(statement).append(';');
        try {
            warehouse.database().execute(statement);
        } catch (RuntimeException e) {
            throw new AssertionError(story.toString(), e);
        }
    }

    /** What somebody has begun, and commits only after the next build. */
    private void leaveOpen(String statement) throws SQLException {
        story.append("\n-- committed after the build:\n").append(statement).append(';');
        Connection connection = warehouse.database().open();
        open = Optional.of(connection);
        connection.setAutoCommit(false);
        try (Statement changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }

    private void commit() throws SQLException {
        if (open.isPresent()) {
            try (Connection connection = open.get()) {
                connection.commit();
            }
            open = Optional.empty();
        }
    }

    private RunReport buildAlone(BuildRequest request) {
        story.append("\n-- built: ").append(request.mart()).append(' ').append(request.whole());
        RunReport report = ((Finished) warehouse.build(request)).report();
        remember(warehouse.tables(report.published()), report.published());
        return report;
    }

    private void remember(Map<String, List<String>> tables, List<String> marts) {
        published.putAll(tables);
        seen.addAll(marts);
    }

    private void buildCoreAlone() {
        BuildRequest all = BuildRequest.all().allowingEmpty();
        BuildRequest core =
                new BuildRequest(
                        Optional.of("core"),
                        all.whole(),
                        all.allowEmpty(),
                        all.rejects(),
                        all.versions(),
                        all.listener(),
                        all.cancellation());
        if (buildAlone(core).blocked().isEmpty()) {
            expectWhole("core was published by run");
        }
    }

    private void rollBack() {
        if (warehouse.rollBack("core")) {
            story.append("\n-- rolled back");
            remember(warehouse.tables(List.of("core")), List.of("core"));
            expectWhole("core was rolled back to run");
        }
    }

    private void redefine() {
        story.append("\n-- redefined");
        ClassLoader marts =
                versionsOfMarts.stream()
                        .filter(other -> other != warehouse.marts())
                        .findFirst()
                        .orElseThrow();
        warehouse = warehouse.with(marts);
        expectWhole("defined in another way than before: lateness.fact_late_orders");
    }

    /** Where there was nothing before that makes builds whole. */
    private void expectWhole(String because) {
        wholeBecause = isAllPublished ? Optional.of(because) : Optional.empty();
    }

    private void build() {
        BuildOutcome outcome = warehouse.build(BuildRequest.all());
        if (outcome instanceof Emptied emptied) {
            story.append("\n-- refused: ").append(emptied.reason());
            assertThat(warehouse.tables(seen)).as(story.toString()).isEqualTo(published);
            outcome = warehouse.build(BuildRequest.all().allowingEmpty());
        }
        Finished built = (Finished) outcome;
        story.append("\n-- built: ").append(built.extent());
        extents.add(built.extent());
        built.report()
                .blocked()
                .forEach(blocked -> story.append(" without ").append(blocked.mart()));
        check(built);
        wholeBecause = Optional.empty();
        isAllPublished = built.report().blocked().isEmpty();
    }

    private void check(Finished built) {
        wholeBecause.ifPresent(
                reason ->
                        assertThat(built.extent().toString())
                                .as(story.toString())
                                .startsWith("Whole")
                                .contains(reason));
        BuiltState left = BuiltState.of(warehouse, built.report());
        BuiltState whole;
        try (BuildingWarehouse fresh =
                BuildingWarehouse.fresh(RawTables.of(warehouse.database()), warehouse.marts())) {
            Finished anew = (Finished) fresh.build(BuildRequest.all().allowingEmpty());
            whole = BuiltState.of(fresh, anew.report());
        }
        assertThat(left.told()).as(story.toString()).isEqualTo(whole.told());
        assertThat(left.tables()).as(story.toString()).isEqualTo(whole.tables());
        assertThat(left.withMetricsOf(whole).metrics())
                .as(story.toString())
                .isEqualTo(whole.metrics());
        checkThatTheOthersAreAsTheyWere(left, built.report().published());
    }

    private void checkThatTheOthersAreAsTheyWere(BuiltState left, List<String> marts) {
        remember(left.tables(), marts);
        assertThat(warehouse.tables(seen)).as(story.toString()).isEqualTo(published);
    }

    @Override
    public void close() throws SQLException {
        commit();
        warehouse.close();
    }
}
