package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What fish needs to complete the commands below one, made from what picocli knows of them. */
record FishCompletion(CommandSpec root) {
    FishCompletion {
        requireNonNull(root, "root is null");
    }

    String script() {
        return Stream.of(
                        Stream.of(complete("-f")),
                        commands().map(this::command),
                        root.options().stream()
                                .filter(option -> !option.hidden())
                                .map(option -> option("__fish_use_subcommand", option)),
                        commands().flatMap(this::arguments))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<CommandSpec> commands() {
        return root.subcommands().values().stream()
                .map(command -> command.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden());
    }

    private String command(CommandSpec command) {
        return complete(
                "-n __fish_use_subcommand -a %s -d %s"
                        .formatted(
                                command.name(), described(command.usageMessage().description())));
    }

    private Stream<String> arguments(CommandSpec command) {
        String here = quoted("__fish_seen_subcommand_from " + command.name());
        return Stream.concat(
                command.positionalParameters().stream()
                        .map(parameter -> complete("-n %s%s".formatted(here, values(parameter)))),
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option(here, option)));
    }

    private String option(String condition, OptionSpec option) {
        String names =
                Stream.of(option.names())
                        .map(
                                name ->
                                        name.startsWith("--")
                                                ? " -l " + name.substring(2)
                                                : " -s " + name.substring(1))
                        .collect(Collectors.joining());
        String value = option.arity().max() == 0 ? "" : " -r" + values(option);
        return complete(
                "-n %s%s%s -d %s"
                        .formatted(condition, names, value, described(option.description())));
    }

    /** Files, a choice, or nothing that could be known. */
    private static String values(ArgSpec argument) {
        if (argument.type() == Path.class) {
            return " -F";
        }
        return argument.completionCandidates() == null
                ? " -f"
                : " -f -a "
                        + quoted(
                                StreamSupport.stream(
                                                argument.completionCandidates().spliterator(),
                                                false)
                                        .collect(Collectors.joining(" ")));
    }

    private String complete(String what) {
        return "complete -c %s %s".formatted(root.name(), what);
    }

    private static String described(String... lines) {
        return quoted(List.of(lines).stream().findFirst().orElse(""));
    }

    /** A single-quoted word of fish knows two escapes. */
    private static String quoted(String text) {
        return "'%s'".formatted(text.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
