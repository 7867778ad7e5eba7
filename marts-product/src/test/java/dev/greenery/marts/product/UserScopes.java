package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;

import dev.greenery.application.mart.DeclaredInputs;
import dev.greenery.application.mart.RowsByModel;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.testing.HistoryBuilder;

import java.time.ZoneId;
import java.util.List;

/** Runs one builder that reads the sources only, in a business zone. */
final class UserScopes {
    private UserScopes() {}

    static <R extends Record> List<R> rowsIn(
            String zone, UserModelBuilder<R> builder, HistoryBuilder history) {
        return builder.build(
                        new UserScope(
                                new DeclaredInputs("test", builder.inputs()),
                                history.build(),
                                aCatalogue().build(),
                                new Settings(ZoneId.of(zone), 50),
                                new NoRows()))
                .toList();
    }

    private static final class NoRows implements RowsByModel {
        @Override
        public <T extends Record> List<T> rows(Class<T> model) {
            return List.of();
        }
    }
}
