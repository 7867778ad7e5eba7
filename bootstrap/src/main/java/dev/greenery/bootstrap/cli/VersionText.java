package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Versions of marts, for people. */
final class VersionText {
    private VersionText() {}

    /** What consumers see now, and what they saw before. */
    static String of(Replacement replacement) {
        return "%s: %s is published; %s"
                .formatted(
                        replacement.now().mart(),
                        built(replacement.now()),
                        replacement
                                .before()
                                .map(before -> "before it was " + built(before))
                                .orElse("nothing was before"));
    }

    private static String built(Version version) {
        return "run %s (built at %s)".formatted(version.run(), version.builtAt());
    }

    /** Which there are, such as {@code run 13 (published), run 12 (kept)}. */
    static String of(List<Version> versions) {
        return versions.isEmpty()
                ? "none"
                : versions.stream()
                        .map(
                                version ->
                                        "run %s (%s)"
                                                .formatted(
                                                        version.run(),
                                                        ReportJson.lowerCase(version.state())))
                        .collect(joining(", "));
    }

    /** Why a mart cannot be rolled back to a run. */
    static String notKept(String mart, RunId run, List<Version> there) {
        Optional<State> state =
                there.stream()
                        .filter(version -> version.run().equals(run))
                        .map(Version::state)
                        .findFirst();
        return state.map(
                        found ->
                                switch (found) {
                                    case PUBLISHED -> "Consumers see run %s of %s already";
                                    case KEPT -> throw new IllegalArgumentException("It is kept");
                                    case HELD ->
                                            "Run %s of %s is held, and nobody has seen it;"
                                                    + " 'greenery publish' publishes it";
                                })
                .orElse("Run %s of %s is not kept; there is " + of(there))
                .formatted(run, mart);
    }

    /** That what is held is older than what consumers see. */
    static List<String> outdated(List<Replacement> replacements) {
        return Stream.concat(
                        replacements.stream()
                                .map(
                                        replacement ->
                                                "%s: what is held, %s, is older than what consumers see, %s"
                                                        .formatted(
                                                                replacement.now().mart(),
                                                                built(replacement.now()),
                                                                replacement
                                                                        .before()
                                                                        .map(VersionText::built)
                                                                        .orElse("nothing"))),
                        Stream.of("Nothing was published; publish it all the same with --force"))
                .toList();
    }
}
