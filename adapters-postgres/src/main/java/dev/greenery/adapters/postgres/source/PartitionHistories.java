package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.OpenShop.Histories;
import dev.greenery.domain.history.UserHistory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The histories of one partition, read on connections that are open as long as this is. A small
 * shop is read on one, whole: to open more takes longer than to wait for all that it has.
 */
final class PartitionHistories implements Histories {
    private final ShopSnapshot snapshot;
    private final Partition partition;
    private final List<Connection> connections = new ArrayList<>();
    private final boolean small;
    private final PartitionRows rows;
    private final PartitionReader reader;

    private PartitionHistories(ShopSnapshot snapshot, Partition partition) throws SQLException {
        this.snapshot = requireNonNull(snapshot, "snapshot is null");
        this.partition = requireNonNull(partition, "partition is null");
        PartitionParsers parsers = PartitionParsers.create();
        try {
            this.small = snapshot.isSmall();
            // All sort at the same time: each is sent before the first answer is awaited.
            this.rows =
                    new PartitionRows(
                            copy(parsers.users()),
                            copy(parsers.homes()),
                            copy(parsers.orders()),
                            copy(parsers.items()),
                            copy(parsers.events()),
                            copy(parsers.anonymousEvents()));
            this.reader = new PartitionReader(parsers, rows);
        } catch (SQLException | RuntimeException e) {
            closeConnections();
            throw e;
        }
    }

    /**
     * Opens them.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if they cannot be read
     */
    static PartitionHistories open(ShopSnapshot snapshot, Partition partition) {
        try {
            return new PartitionHistories(snapshot, partition);
        } catch (SQLException e) {
            throw WarehouseFault.of("read the shop's data", e);
        }
    }

    private CopyRows copy(ShopParser parser) throws SQLException {
        if (!small || connections.isEmpty()) {
            connections.add(snapshot.reader());
        }
        CopyRows sent = snapshot.copy(connections.getLast(), parser, partition);
        return small ? sent.all() : sent;
    }

    @Override
    public boolean hasNext() {
        return reader.hasNext();
    }

    @Override
    public UserHistory next() {
        return reader.next();
    }

    @Override
    public void close() {
        snapshot.count(rows);
        closeConnections();
    }

    private void closeConnections() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It has ended already; what was to be read of it was read, or that failed.
            }
        }
    }
}
