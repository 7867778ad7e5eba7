package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Histories that changed. They are staged when somebody wants to read them, and not before. */
final class StagedChanges implements Told {
    private static final Logger LOG = LoggerFactory.getLogger(StagedChanges.class);

    private final Warehouse warehouse;
    private final CaptureSession session;
    private final SourceMoment since;
    private final SourceMoment now;
    private final long touched;
    private final long histories;
    private final List<Shop> opened = new ArrayList<>();
    private boolean isStaged;

    private StagedChanges(
            Warehouse warehouse,
            CaptureSession session,
            SourceMoment since,
            SourceMoment now,
            long touched,
            long histories) {
        this.warehouse = warehouse;
        this.session = session;
        this.since = since;
        this.now = now;
        this.touched = touched;
        this.histories = histories;
    }

    static StagedChanges of(Warehouse warehouse, CaptureSession session, SourceMoment since)
            throws SQLException {
        return new StagedChanges(
                warehouse,
                session,
                since,
                session.moment(),
                session.find(LoggedMoment.of(since).orElseThrow()),
                session.users());
    }

    @Override
    public long touched() {
        return touched;
    }

    @Override
    public long histories() {
        return histories;
    }

    @Override
    public Shop before(int partitions) {
        return open(
                () ->
                        ShopSnapshot.ofStaged(
                                warehouse, warehouse.schemas().before(), partitions, since));
    }

    @Override
    public Shop after(int partitions, Set<ValueTest> failing) {
        return open(
                () ->
                        new ChangedShop(
                                ShopSnapshot.ofStaged(
                                        warehouse, warehouse.schemas().after(), partitions, now),
                                session.whole(),
                                session.rejected(),
                                failing));
    }

    private interface Opening {
        Shop open() throws SQLException;
    }

    private synchronized Shop open(Opening opening) {
        try {
            if (!isStaged) {
                session.stage();
                isStaged = true;
            }
            Shop shop = opening.open();
            opened.add(shop);
            return shop;
        } catch (SQLException e) {
            throw WarehouseFault.of("read what changed in the shop", e);
        }
    }

    /** What stays staged is in nobody's way: that must hide no fault of the build. */
    @Override
    public synchronized void close() {
        opened.forEach(Shop::close);
        try (session) {
            if (isStaged) {
                isStaged = false;
                session.clear();
            }
        } catch (SQLException e) {
            LOG.warn("Cannot empty the staged histories; the next build will: {}", e.getMessage());
        }
    }
}
