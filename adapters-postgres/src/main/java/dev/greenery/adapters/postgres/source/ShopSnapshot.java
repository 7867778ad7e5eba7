package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.objects.ShopColumns;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.OpenShop.Histories;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.domain.history.Catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shop's data at one moment: every connection sees the same snapshot, so that an order cannot
 * come without its items because it was placed between two queries.
 */
final class ShopSnapshot implements Shop {
    /** Since PostgreSQL 16, and before. */
    private static final Set<String> SNAPSHOT_IS_GONE = Set.of("42704", "22023");

    private static final String CONNECTION_ENDED = "57P01";

    private static final String BYTES_OF_HISTORIES =
            """
            SELECT pg_relation_size('{raw}.events') + pg_relation_size('{raw}.orders')
                 + pg_relation_size('{raw}.order_items') + pg_relation_size('{raw}.users')\
            """;

    private static final long SMALL_BYTES = 16L << 20;

    private final Warehouse warehouse;
    private final SchemaNames schemas;
    private final Connection keeper;
    private final String snapshot;
    private final SourceMoment moment;
    private final int partitions;
    private final Catalogue catalogue;
    private final long expectedHistories;
    private final List<RejectedRows> rejected;
    private final Map<SourceTable, Long> rowsRead = new ConcurrentHashMap<>();
    private final Set<ValueTest> failed = ConcurrentHashMap.newKeySet();

    private ShopSnapshot(
            Warehouse warehouse,
            SchemaNames schemas,
            Connection keeper,
            String snapshot,
            SourceMoment moment,
            int partitions,
            Catalogue catalogue,
            long expectedHistories,
            List<RejectedRows> rejected) {
        this.warehouse = warehouse;
        this.schemas = schemas;
        this.keeper = keeper;
        this.snapshot = snapshot;
        this.moment = moment;
        this.partitions = partitions;
        this.catalogue = catalogue;
        this.expectedHistories = expectedHistories;
        this.rejected = List.copyOf(rejected);
        rowsRead.put(SourceTable.PRODUCTS, (long) catalogue.products().size());
        rowsRead.put(SourceTable.PROMOS, (long) catalogue.promos().size());
    }

    static ShopSnapshot open(Warehouse warehouse, int partitions) throws SQLException {
        return open(
                warehouse,
                warehouse.schemas(),
                partitions,
                LoggedMoment::seenBy,
                statement -> ShopRejects.of(statement, warehouse.schemas()));
    }

    /** Of histories that were staged, as they were or are at a moment. */
    static ShopSnapshot ofStaged(
            Warehouse warehouse, SchemaNames schemas, int partitions, SourceMoment moment)
            throws SQLException {
        return open(warehouse, schemas, partitions, catalog -> moment, statement -> List.of());
    }

    private interface Asked<F, T> {
        T of(F from) throws SQLException;
    }

    private static ShopSnapshot open(
            Warehouse warehouse,
            SchemaNames schemas,
            int partitions,
            Asked<Catalog, SourceMoment> moment,
            Asked<Statement, List<RejectedRows>> rejected)
            throws SQLException {
        Connection keeper = warehouse.open();
        try (Statement statement = keeper.createStatement()) {
            statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            String snapshot = text(statement, "SELECT pg_export_snapshot()");
            Catalog catalog = new Catalog(keeper, schemas);
            new ShopColumns(catalog).requireAll();
            return new ShopSnapshot(
                    warehouse,
                    schemas,
                    keeper,
                    snapshot,
                    moment.of(catalog),
                    partitions,
                    new CatalogueReader(statement, schemas).read(),
                    rows(statement, schemas, SourceTable.USERS.tableName()),
                    rejected.of(statement));
        } catch (SQLException | RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    static long rows(Statement statement, SchemaNames schemas, String table) throws SQLException {
        return Long.parseLong(text(statement, schemas.in("SELECT count(*) FROM {raw}." + table)));
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public SourceMoment moment() {
        return moment;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Map<SourceTest, Findings> test(List<SourceTest> tests) {
        return test(tests, keeper, schemas, failed);
    }

    /** Tests of other tables than were read. */
    Map<SourceTest, Findings> test(
            List<SourceTest> tests, Connection asked, SchemaNames tables, Set<ValueTest> met) {
        try (Statement statement = asked.createStatement()) {
            // Compiling takes longer than looking at some hundred thousand versions.
            statement.execute("SET LOCAL jit = off");
            return new SourceTestRun(
                            new HistoryFaults(statement, tables),
                            new ValueFaults(statement, tables, met),
                            rowsOfTables(statement, tables))
                    .run(tests);
        } catch (SQLException e) {
            throw WarehouseFault.of("test the shop's tables", e);
        }
    }

    /** The tests of which reading met a failure. */
    Set<ValueTest> failed() {
        return Set.copyOf(failed);
    }

    /** Addresses are read beside the rows that name them, and not counted by that. */
    private Map<SourceTable, Long> rowsOfTables(Statement statement, SchemaNames tables)
            throws SQLException {
        Map<SourceTable, Long> rows = new EnumMap<>(rowsRead);
        String addresses = SourceTable.ADDRESSES.tableName();
        rows.put(SourceTable.ADDRESSES, rows(statement, tables, addresses));
        return rows;
    }

    @Override
    public long expectedHistories() {
        return expectedHistories;
    }

    @Override
    public Histories histories(int partition) {
        return PartitionHistories.open(this, new Partition(partition, partitions));
    }

    /** Whether all that histories are made of fits into memory several times over. */
    boolean isSmall() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            return Long.parseLong(text(statement, schemas.in(BYTES_OF_HISTORIES))) < SMALL_BYTES;
        }
    }

    CopyRows copy(Connection connection, ShopParser parser, Partition part) throws SQLException {
        return CopyRows.of(
                connection,
                schemas.in(parser.query(part)),
                field -> parser.select().test(field).ifPresent(failed::add));
    }

    void count(PartitionRows rows) {
        rows.counts().forEach((table, count) -> rowsRead.merge(table, count, Long::sum));
    }

    /** A connection that sees the snapshot. */
    Connection reader() throws SQLException {
        Connection connection = warehouse.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            join(statement, snapshot);
            statement.execute("SET LOCAL work_mem = '64MB'");
            statement.execute("SET LOCAL max_parallel_workers_per_gather = 0");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A snapshot lasts as long as the connection that keeps it; without it there is nothing to
     * read.
     */
    private static void join(Statement statement, String snapshot) throws SQLException {
        try {
            statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
        } catch (SQLException e) {
            throw SNAPSHOT_IS_GONE.contains(e.getSQLState())
                    ? new SQLException(e.getMessage(), CONNECTION_ENDED, e)
                    : e;
        }
    }

    @Override
    public List<RejectedRows> rejected() {
        return rejected;
    }

    @Override
    public Map<SourceTable, Long> rowsRead() {
        return new EnumMap<>(rowsRead);
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new WarehouseException("Cannot let go of the shop's data", e);
        }
    }
}
