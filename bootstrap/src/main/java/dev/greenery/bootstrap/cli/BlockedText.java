package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.TestResult;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Why marts were not published, for people. */
record BlockedText(PrintWriter out) {
    static final String DROP_DEPENDENTS =
            "Drop these, build, and make them again after the build; or build the other marts alone"
                    + " with --mart";
    static final String END_TRANSACTIONS =
            "Let these commit or roll back (SELECT pg_terminate_backend(PROCESS) ends one), and"
                    + " build again";

    BlockedText {
        requireNonNull(out, "out is null");
    }

    void print(BlockedMart blocked) {
        String left =
                blocked.leftInPlace()
                        .map(at -> "the version of %s stays".formatted(at))
                        .orElse("it has never been published");
        out.println(
                "Blocked: %s, by %s; %s".formatted(blocked.mart(), by(blocked.because()), left));
        switch (blocked.because()) {
            case FailedTests _ -> {}
            case DependedOn(List<ForeignObject> objects) -> print(objects, DROP_DEPENDENTS);
            case HeldUp(List<LockHolder> holders) -> print(holders, END_TRANSACTIONS);
        }
    }

    private void print(List<?> named, String remedy) {
        named.forEach(one -> out.println("     " + one));
        out.println("     " + remedy);
    }

    private static String by(Reason reason) {
        return switch (reason) {
            case FailedTests(List<TestResult> tests) ->
                    tests.stream()
                            .map(
                                    test ->
                                            "%s.%s %s"
                                                    .formatted(
                                                            test.mart(), test.model(), test.test()))
                            .collect(Collectors.joining(", "));
            case DependedOn _ -> "what depends on its tables";
            case HeldUp _ -> "transactions that hold its tables or those that it reads";
        };
    }
}
