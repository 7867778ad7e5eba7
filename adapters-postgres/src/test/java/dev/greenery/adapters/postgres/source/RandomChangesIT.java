package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.capture.ConsumedChanges;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.domain.history.Catalogue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Whatever is changed, what is told of it is what reading everything twice would tell. */
@ExtendWith(WarehouseExtension.class)
class RandomChangesIT {
    private static final int ROUNDS = 12;

    private record Seen(SourceMoment moment, Histories histories, Catalogue catalogue) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 0})
    void areToldAsTheyAre(long given, TestDatabase database) throws SQLException {
        long seed = given == 0 ? System.nanoTime() : given;
        Random random = new Random(seed);
        RandomSql sql = new RandomSql(random);
        for (int i = 0; i < 60; i++) {
            database.execute(sql.next());
        }

        Seen before = seen(database, 1);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder run = new StringBuilder("seed %d, round %d:".formatted(seed, round));
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                String change = sql.next();
                run.append('\n').append(change);
                database.execute(change);
            }

            Seen after = seen(database, random.nextInt(1, 4));
            check(database, before, after, run.toString());
            forget(database, before.moment());
            before = after;
        }
    }

    private static Seen seen(TestDatabase database, int partitions) {
        try (Shop shop = new PostgresShop(database).open(partitions)) {
            return new Seen(shop.moment(), Histories.of(shop, partitions), shop.catalogue());
        }
    }

    private static void check(TestDatabase database, Seen before, Seen after, String run) {
        try (Told told = (Told) new PostgresChanges(database).since(before.moment())) {
            Shop staged = told.before(2);
            Histories then = Histories.of(staged, 2);
            Shop stagedNow = told.after(2, Set.of());
            Histories now = Histories.of(stagedNow, 2);
            Set<String> owners = new TreeSet<>(then.owners());
            owners.addAll(now.owners());

            assertThat(owners).as(run).containsAll(before.histories().differing(after.histories()));
            assertThat(then.byOwner()).as(run).isEqualTo(before.histories().of(owners));
            assertThat(now.byOwner()).as(run).isEqualTo(after.histories().of(owners));
            assertThat(told.touched()).as(run).isGreaterThanOrEqualTo(owners.size());
            assertThat(staged.catalogue()).as(run).isEqualTo(before.catalogue());
            assertThat(stagedNow.catalogue()).as(run).isEqualTo(after.catalogue());
            assertThat(staged.moment()).isEqualTo(before.moment());
        }
        assertThat(database.number("SELECT count(*) FROM raw__after.products")).isZero();
    }

    private static void forget(TestDatabase database, SourceMoment moment) throws SQLException {
        try (Connection connection = database.open()) {
            new ConsumedChanges(new Catalog(connection, database.schemas())).forget(moment);
        }
    }
}
