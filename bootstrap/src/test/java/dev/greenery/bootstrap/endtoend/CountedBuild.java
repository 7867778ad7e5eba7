package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.endtoend.CountingLine.Place;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import java.io.IOException;

/** A build of what changed, whose messages to the server are counted. */
final class CountedBuild {
    private CountedBuild() {}

    /** How many messages one sends that nobody disturbs. */
    static long messages(String url, PendingDay day) throws Exception {
        try (CountingLine line = CountingLine.to(url);
                ProgramProcess process = ProgramProcess.at(line.url(), "build", "--json")) {
            line.open(() -> true);
            Ended ended = process.ended();
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(ended.out()).contains("histories");
            day.assertThatTheNextBuildIsWhole();
            return line.messages();
        }
    }

    /** What is done to a build. */
    interface Disturbance {
        void of(ProgramProcess process, CountingLine line) throws IOException, InterruptedException;
    }

    /** How one ends of which the message of this number waits until something was done to it. */
    static Ended disturbed(String url, long place, Disturbance disturbance) throws Exception {
        try (CountingLine line = CountingLine.to(url);
                ProgramProcess process = ProgramProcess.at(line.url(), "build")) {
            line.open(() -> true, new Place(place, () -> disturbance.of(process, line)));
            return process.ended();
        }
    }
}
