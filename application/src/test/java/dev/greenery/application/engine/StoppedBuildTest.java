package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.ForgetfulToolBuilder;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.testing.InMemoryBuild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

class StoppedBuildTest {
    private static final String STOPPED =
            "The build was stopped: nothing was published, and every mart is as it was";

    private static InMemoryBuild aBuild() {
        return anInMemoryBuild()
                .withMart(new Bed(), new GardenerBuilder())
                .with(aHistory().of(aUser("ann")).build());
    }

    /** It is to stop as soon as it has entered the stage. */
    private static BuildRequest stoppedIn(Stage last) {
        AtomicBoolean stop = new AtomicBoolean();
        BuildListener listener =
                new BuildListener() {
                    @Override
                    public void entered(Stage stage) {
                        stop.compareAndSet(false, stage == last);
                    }
                };
        return BuildRequest.all().with(listener, stop::get);
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISH", mode = EnumSource.Mode.EXCLUDE)
    void aStoppedBuildPublishesNothingAndSaysSo(Stage stage) {
        InMemoryBuild build = aBuild().asking(stoppedIn(stage));

        assertThatThrownBy(build::outcome).isInstanceOf(StoppedException.class).hasMessage(STOPPED);
        assertThat(build.published()).isEmpty();
        assertThat(build.logged()).containsExactly("begin [bed]", "fail " + STOPPED);
    }

    @Test
    void aStopThatComesAfterThePublicationIsTooLate() {
        assertThat(aBuild().asking(stoppedIn(Stage.PUBLISH)).run().published())
                .containsExactly("bed");
    }

    @Test
    void aStopThatComesWhileSomethingIsInTheWayPublishesNothingOfTheRest() {
        InMemoryBuild build =
                aBuild().meeting(
                                Map.of(
                                        "bed",
                                        List.of(new ForeignObject("view", "public.mine", "ann"))))
                        .asking(stoppedIn(Stage.PUBLISH));

        assertThatThrownBy(build::outcome).isInstanceOf(StoppedException.class).hasMessage(STOPPED);
        assertThat(build.logged()).containsExactly("begin [bed]", "fail " + STOPPED);
    }

    @Test
    void aConnectionThatEndsInTheCommitDoesNotHideThatItWentWell() {
        InMemoryBuild build =
                aBuild().afterPublication(
                                () -> {
                                    throw new WarehouseException("The connection was lost");
                                });

        assertThat(build.run().report().published()).containsExactly("bed");
        assertThat(build.logged()).containsExactly("begin [bed]", "finish PUBLISHED");
    }

    @Test
    void aLogThatCannotBeToldHidesNoFault() {
        InMemoryBuild build =
                anInMemoryBuild()
                        .withMart(new Shed(), new ForgetfulToolBuilder())
                        .with(aHistory().of(aUser("ann")).build())
                        .withoutRunLog();

        assertThatThrownBy(build::outcome)
                .isInstanceOf(ModelBuildException.class)
                .satisfies(
                        fault ->
                                assertThat(fault.getSuppressed())
                                        .extracting(Throwable::getMessage)
                                        .containsExactly("The log is lost"));
    }
}
