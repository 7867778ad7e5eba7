package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.Optional;

/** What the triggers of the shop's tables noted of their changes. */
@Singleton
final class PostgresChanges implements CaptureChanges {
    private final Warehouse warehouse;

    PostgresChanges(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public Capture since(SourceMoment moment) {
        try {
            CaptureSession session = CaptureSession.begin(warehouse);
            try {
                return since(moment, session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("find out what changed in the shop", e);
        }
    }

    private Capture since(SourceMoment moment, CaptureSession session) throws SQLException {
        Optional<String> obstacle = session.obstacle(moment);
        if (obstacle.isPresent()) {
            session.close();
            return new Untold(obstacle.get());
        }
        return StagedChanges.of(warehouse, session, moment);
    }
}
