package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.capture.ConsumedChanges;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges.Capture;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.CaptureChanges.Untold;
import dev.greenery.application.port.out.OpenShop.Shop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A small shop of which it is asked what changed. */
final class CapturedShop {
    static final String ANN = "00000000-0000-0000-0000-000000000001";
    static final String BOB = "00000000-0000-0000-0000-000000000002";
    static final String CAT = "00000000-0000-0000-0000-000000000003";
    static final String ORDER = "00000000-0000-0000-0000-000000000004";

    private final TestDatabase database;

    /** Fills the shop's tables: an order and a visit of Ann's, and a visit of nobody's. */
    CapturedShop(TestDatabase database) {
        this.database = database;
        database.execute(
                """
                INSERT INTO raw.users (user_id, first_name) VALUES ('%1$s', 'Ann'), ('%2$s', 'Bob'), ('%3$s', 'Cat');
                INSERT INTO raw.orders VALUES
                    ('%4$s', '%1$s', NULL, NULL, '2021-02-10 00:00Z', 1, 1, 2, NULL, NULL, NULL, NULL, 'placed');
                INSERT INTO raw.events VALUES
                    ('%1$s', '%1$s', '%1$s', '/', '2021-02-10 00:00Z', 'page_view'),
                    ('%2$s', '%1$s', NULL, '/', '2021-02-10 00:00Z', 'page_view'),
                    ('%3$s', '%3$s', NULL, '/', '0021-02-10 00:00Z', 'page_view')\
                """
                        .formatted(ANN, BOB, CAT, ORDER));
    }

    /** The moment of a reading of everything. */
    SourceMoment now() {
        try (Shop shop = new PostgresShop(database).open(1)) {
            return shop.moment();
        }
    }

    /** What is known of the changes since a moment; to be closed. */
    Capture since(SourceMoment then) {
        return new PostgresChanges(database).since(then);
    }

    /** Why it cannot be told whose histories changed. */
    String because(SourceMoment then) {
        try (Capture capture = since(then)) {
            assertThat(capture).isInstanceOf(Untold.class);
            return ((Untold) capture).because();
        }
    }

    /** Whose histories changed, by their kind and id. */
    Set<String> owners(SourceMoment then) {
        try (Told told = (Told) since(then)) {
            return Histories.of(told.before(1), 1)
                    .or(Histories.of(told.after(1, Set.of()), 1))
                    .owners();
        }
    }

    /** What was noted up to a moment is forgotten, as a publication does. */
    void forget(SourceMoment then) {
        try (Connection connection = database.open()) {
            new ConsumedChanges(new Catalog(connection, database.schemas())).forget(then);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot forget", e);
        }
    }
}
