package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

/** A build of what changed that nobody disturbs, to know how long one is. */
final class CountedBuild {
    private CountedBuild() {}

    /** How many messages it sends to the server. */
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
}
