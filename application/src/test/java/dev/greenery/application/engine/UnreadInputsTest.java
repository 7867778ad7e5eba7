package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.Gardener;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class UnreadInputsTest {
    @Model(name = "notes", layer = Layer.FACT, description = "One row per user.")
    record Note(@Key UserId userId) {}

    @Model(name = "note_totals", layer = Layer.FACT, description = "One row per name.")
    record NoteTotal(@Key String name, @Sum int notes) {}

    record NoteBuilder(Function<UserScope, Stream<Note>> rows) implements UserModelBuilder<Note> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS, Source.EVENTS).and(Gardener.class);
        }

        @Override
        public Stream<Note> build(UserScope user) {
            return rows.apply(user);
        }
    }

    static final class PromoNoteBuilder implements UserModelBuilder<Note> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS, Source.PROMOS);
        }

        @Override
        public Stream<Note> build(UserScope user) {
            return Stream.of(new Note(user.owner().userId()));
        }
    }

    static final class NoteTotalBuilder implements RollupBuilder<NoteTotal> {
        @Override
        public Inputs inputs() {
            return RollupBuilder.super.inputs().and(Source.EVENTS);
        }

        @Override
        public List<Contribution<?, NoteTotal>> contributions() {
            return List.of(
                    Contribution.of(Note.class, NoteTotal.class)
                            .key(NoteTotal::name, note -> "all")
                            .count(NoteTotal::notes));
        }
    }

    @Test
    void whatIsDeclaredAndNeverReadIsWarnedOf() {
        TestResult warning = warnings(user -> Stream.of(new Note(user.userId()))).getFirst();

        assertThat(warning.model()).isEqualTo("notes");
        assertThat(warning.outcome()).isEqualTo(TestOutcome.WARN);
        assertThat(warning.findings().failures()).isEqualTo(3);
        assertThat(warning.findings().sample())
                .map(Object::toString)
                .containsExactly("input=Gardener", "input=Source.EVENTS", "input=Source.USERS");
        assertThat(warning.findings().detail()).contains("inputs()");
    }

    @Test
    void aRollupReadsWhatContributesToIt() {
        assertThat(warnings(UnreadInputsTest::readingAll))
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.model()).isEqualTo("note_totals");
                            assertThat(warning.findings().sample())
                                    .map(Object::toString)
                                    .containsExactly("input=Source.EVENTS");
                        });
    }

    @Test
    void whatOneUserOfManyNeedsIsRead() {
        UserId ann = aUser("ann").build().id();

        assertThat(
                        warnings(
                                user ->
                                        user.userId().equals(ann)
                                                ? readingAll(user)
                                                : Stream.of(new Note(user.userId()))))
                .map(TestResult::model)
                .containsExactly("note_totals");
    }

    @Test
    void aFewRowsNeedNotReferToWhatIsLookedUp() {
        InMemoryBuild build =
                anInMemoryBuild()
                        .withMart(new Bed(), new GardenerBuilder(), new PromoNoteBuilder())
                        .with(users(999));

        assertThat(warnings(build)).isEmpty();
        assertThat(warnings(build.with(users(1_000))))
                .singleElement()
                .satisfies(
                        warning ->
                                assertThat(warning.findings().sample())
                                        .map(Object::toString)
                                        .containsExactly("input=Source.PROMOS"));
    }

    private static UserHistory[] users(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> aHistory().of(aUser("user" + i)).build())
                .toArray(UserHistory[]::new);
    }

    @Test
    void aModelWithoutRowsTellsNothing() {
        assertThat(warnings(user -> Stream.empty())).isEmpty();
    }

    private static Stream<Note> readingAll(UserScope user) {
        assertThat(user.owner()).isNotNull();
        assertThat(user.sessions()).isEmpty();
        return user.rows(Gardener.class).stream().map(gardener -> new Note(gardener.userId()));
    }

    private static List<TestResult> warnings(Function<UserScope, Stream<Note>> rows) {
        InMemoryBuild build =
                anInMemoryBuild()
                        .withMart(
                                new Bed(),
                                new GardenerBuilder(),
                                new PlantBuilder(),
                                new NoteBuilder(rows),
                                new NoteTotalBuilder())
                        .with(anEmptyCatalogue().selling(POTHOS).build())
                        .with(
                                aHistory().of(aUser("ann")).build(),
                                aHistory().of(aUser("ben")).build())
                        .onThreads(2);
        return warnings(build);
    }

    private static List<TestResult> warnings(InMemoryBuild build) {
        return build.run().report().tests().stream()
                .filter(test -> test.test().equals("reads_its_inputs"))
                .toList();
    }
}
