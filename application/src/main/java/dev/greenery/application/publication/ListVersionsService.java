package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ListVersions;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.suggestion.Suggestions;
import dev.greenery.application.version.Version;

import java.util.List;
import java.util.Optional;

/** Lists versions mart by mart. */
public final class ListVersionsService implements ListVersions {
    private final MartRegistry registry;
    private final FindVersions found;

    /** Of these marts. */
    public ListVersionsService(MartRegistry registry, FindVersions found) {
        this.registry = requireNonNull(registry, "registry is null");
        this.found = requireNonNull(found, "found is null");
    }

    @Override
    public Outcome<List<Version>, WrongQuestion> versions(Optional<String> mart) {
        List<String> known = registry.marts().stream().map(MartDefinition::name).toList();
        Optional<String> unknown = mart.filter(name -> !known.contains(name));
        if (unknown.isPresent()) {
            return Outcome.refused(new WrongQuestion(List.of(noMart(unknown.get(), known))));
        }
        return Outcome.succeeded(
                mart.map(List::of).orElse(known).stream()
                        .flatMap(name -> found.versions(name).stream())
                        .toList());
    }

    private static String noMart(String name, List<String> known) {
        return "No mart is called '%s'%s".formatted(name, Suggestions.hint(name, known));
    }
}
