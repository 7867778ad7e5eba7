package dev.greenery.application.engine;

import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FaultyModelTest {
    private static final String SECRET = "rose@example.com";
    private static final UserId ROSE = Ids.userId("rose");

    @Model(name = "seeds", layer = Layer.FACT, description = "One row per user.")
    record Seed(@Key UserId userId, String name) {
        @Derived
        int letters() {
            if (name.isEmpty()) {
                throw new IllegalStateException(SECRET);
            }
            return name.length();
        }
    }

    @Model(name = "seed_totals", layer = Layer.FACT, description = "One row per name.")
    record SeedTotal(@Key String name, @Sum int seeds) {}

    record SeedBuilder(Function<UserId, Stream<Seed>> rows, Predicate<Seed> fine)
            implements UserModelBuilder<Seed> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Seed> build(UserScope user) {
            return rows.apply(user.userId());
        }

        @Override
        public Expectations<Seed> tests() {
            return Expectations.of(satisfies("fine", fine, Seed::name));
        }
    }

    record SeedTotalBuilder(Function<Seed, String> key) implements RollupBuilder<SeedTotal> {
        @Override
        public List<Contribution<?, SeedTotal>> contributions() {
            return List.of(
                    Contribution.of(Seed.class, SeedTotal.class)
                            .key(SeedTotal::name, key)
                            .count(SeedTotal::seeds));
        }
    }

    @Test
    void aBuilderThatThrowsIsNamedWithUserAndPlace() {
        failing(rows(user -> fail()))
                .hasMessageContaining("IllegalStateException at")
                .hasMessageContaining("FaultyModelTest.java:");
    }

    @Test
    void aBuilderThatThrowsAnErrorIsNamedToo() {
        failing(
                        rows(
                                user -> {
                                    throw new StackOverflowError(SECRET);
                                }))
                .hasMessageContaining("StackOverflowError at");
    }

    @Test
    void aFaultWithinTheStreamIsNamedToo() {
        failing(rows(user -> Stream.of(user).map(id -> fail())))
                .hasMessageContaining("IllegalStateException at");
    }

    @Test
    void nullInsteadOfAStreamIsNamed() {
        failing(rows(user -> null)).hasMessageContaining("return Stream.empty()");
    }

    @Test
    void aNullRowIsNamed() {
        failing(rows(user -> Stream.of((Seed) null))).hasMessageContaining("a null row");
    }

    @Test
    void nullInAColumnThatIsNeverEmptyIsNamedWithTheColumn() {
        failing(rows(user -> Stream.of(new Seed(user, null))))
                .hasMessageContaining(
                        "Column name is null in the row of user_id = " + ROSE.value());
    }

    @Test
    void nullInAKeyIsNamedWithTheColumn() {
        failing(rows(user -> Stream.of(new Seed(null, "x"))))
                .hasMessageContaining("Column user_id is null");
    }

    @Test
    void aDerivedColumnThatThrowsIsNamed() {
        failing(rows(user -> Stream.of(new Seed(user, ""))))
                .hasMessageContaining(
                        "row user_id=%s, column letters: IllegalStateException at"
                                .formatted(ROSE.value()));
    }

    @Test
    void aTestThatThrowsIsNamed() {
        failing(
                        new SeedBuilder(
                                FaultyModelTest::named,
                                seed -> {
                                    if (seed.userId().equals(ROSE)) {
                                        throw new IllegalStateException(SECRET);
                                    }
                                    return true;
                                }))
                .hasMessageContaining("test fine: IllegalStateException at");
    }

    @Test
    void aRollupThatThrowsIsNamedWithItsInput() {
        rollup(seed -> fail())
                .hasMessageContaining(
                        "bed.seed_totals failed on the history of user " + ROSE.value())
                .hasMessageContaining("contribution of bed.seeds: IllegalStateException at");
    }

    @Test
    void aRollupThatHasNoKeyForARowIsNamed() {
        rollup(seed -> null).hasMessageContaining("gives null for the key column name");
    }

    @RepeatedTest(20)
    void theFirstFaultIsToldAndNotThatAnotherThreadWasStopped() {
        UserHistory[] many =
                IntStream.range(0, 400)
                        .mapToObj(i -> aHistory().of(aUser("user" + i)).build())
                        .toArray(UserHistory[]::new);

        assertThatThrownBy(
                        () ->
                                anInMemoryBuild()
                                        .withMart(
                                                new Bed(),
                                                new SeedBuilder(
                                                        user ->
                                                                user.equals(Ids.userId("user399"))
                                                                        ? fail()
                                                                        : named(user),
                                                        seed -> true))
                                        .with(many)
                                        .onThreads(4)
                                        .run())
                .isInstanceOf(ModelBuildException.class);
    }

    private static Stream<Seed> named(UserId user) {
        return Stream.of(new Seed(user, "x"));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
    private static <T> T fail() {
        throw new IllegalStateException(SECRET);
    }

    /** Rows of everybody but Rose are fine. */
    private static SeedBuilder rows(Function<UserId, Stream<Seed>> ofRose) {
        return new SeedBuilder(
                user -> user.equals(ROSE) ? ofRose.apply(user) : named(user), seed -> true);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failing(SeedBuilder builder) {
        return told(() -> anInMemoryBuild().withMart(new Bed(), builder).with(users()).run())
                .hasMessageContaining(
                        "Building bed.seeds failed on the history of user " + ROSE.value());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> rollup(
            Function<Seed, String> ofRose) {
        Function<Seed, String> key =
                seed -> seed.userId().equals(ROSE) ? ofRose.apply(seed) : seed.name();
        return told(
                () ->
                        anInMemoryBuild()
                                .withMart(
                                        new Bed(),
                                        rows(FaultyModelTest::named),
                                        new SeedTotalBuilder(key))
                                .with(users())
                                .run());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> told(Runnable build) {
        Throwable fault = catchThrowable(build::run);
        return org.assertj.core.api.Assertions.assertThat(fault)
                .isInstanceOf(ModelBuildException.class)
                .hasMessageNotContaining(SECRET);
    }

    private static UserHistory[] users() {
        return new UserHistory[] {
            aHistory().of(aUser("ann")).build(),
            aHistory().of(aUser("rose")).build(),
            aHistory().of(aUser("zoe")).build()
        };
    }
}
