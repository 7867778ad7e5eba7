package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.suggestion.Suggestions;
import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.bootstrap.output.Json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which version consumers see now, or why it is the same as before. */
record RepublicationRun(PlatformCommand command, RepublicationFormat format) {
    RepublicationRun {
        requireNonNull(command, "command is null");
        requireNonNull(format, "format is null");
    }

    int tell(Outcome<Republished, VersionRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(Republished(List<Replacement> done, List<String> warnings)) -> {
                print(done);
                warnings.forEach(command::say);
                yield ExitCodes.OK;
            }
            case Outcome.Refused(VersionRefusal refusal) -> refuse(refusal);
        };
    }

    private void print(List<Replacement> done) {
        switch (format) {
            case TEXT ->
                    done.forEach(replacement -> command.out().println(VersionText.of(replacement)));
            case JSON -> Json.print(RepublicationJson.of(done), command.out());
        }
        command.out().flush();
    }

    private int refuse(VersionRefusal refusal) {
        return switch (refusal) {
            case VersionRefusal.UnknownMart(String mart, List<String> known) ->
                    misused(
                            "No mart is called '%s'%s"
                                    .formatted(mart, Suggestions.hint(mart, known)));
            case VersionRefusal.NeverPublished(String mart) -> command.notPublished(mart);
            case VersionRefusal.NotKept(String mart, RunId run, List<Version> there) ->
                    misused(VersionText.notKept(mart, run, there));
            case VersionRefusal.NothingOlder(String mart, List<Version> there) ->
                    misused(
                            "Of %s nothing is kept that is older than what consumers see; there is %s"
                                    .formatted(mart, VersionText.of(there)));
            case VersionRefusal.NothingHeld(Optional<String> mart) ->
                    misused(
                            "Nothing is held%s; 'greenery build --hold' holds what it builds"
                                    .formatted(mart.map(name -> " of " + name).orElse("")));
            case VersionRefusal.Outdated(List<Replacement> replacements) ->
                    command.refuse(VersionText.outdated(replacements), ExitCodes.REFUSED_INPUT);
            case VersionRefusal.AlreadyRunning(String holder) ->
                    command.refuse(
                            List.of("Nothing was published, as somebody else builds: " + holder),
                            ExitCodes.BUSY);
            case VersionRefusal.Unreadable(Map<Version, List<Misfit>> misfits) ->
                    command.refuse(MisfitText.of(misfits), ExitCodes.BLOCKED);
            case VersionRefusal.DependedOn(Map<String, List<ForeignObject>> dependents) ->
                    blocked("others made things that depend on tables", dependents, "Drop");
            case VersionRefusal.HeldUp(Map<String, List<LockHolder>> holders) ->
                    blocked("transactions of others hold tables", holders, "End");
        };
    }

    private int misused(String reason) {
        return command.refuse(List.of(reason), ExitCodes.USAGE);
    }

    private int blocked(String reason, Map<String, ? extends List<?>> byMart, String remedy) {
        Stream<String> named =
                byMart.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(mart -> mart.getValue().stream())
                        .map(one -> "- " + one);
        return command.refuse(
                Stream.of(
                                Stream.of("Nothing was published, because " + reason + ":"),
                                named,
                                Stream.of(remedy + " these, and try again"))
                        .flatMap(lines -> lines)
                        .toList(),
                ExitCodes.BLOCKED);
    }
}
