package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.LineageOutcome;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.in.ShowMartStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes sure that sample data is never mixed with other data: an import adds to what is there, and
 * nobody could tell the two apart afterwards.
 */
record DemoWarehouse(Platform platform) {
    private static final String MARKER = "demo";

    DemoWarehouse {
        requireNonNull(platform, "platform is null");
    }

    /** Takes the warehouse for a demo of so many users, or says why that cannot be. */
    List<String> claim(int users) {
        return platform.isEmbedded() ? claimHome(users) : requireUnused();
    }

    private List<String> claimHome(int users) {
        Path marker = platform.home().resolve(MARKER);
        String content = "users=" + users;
        try {
            if (Files.exists(marker)) {
                return Files.readString(marker).strip().equals(content)
                        ? List.of()
                        : List.of(inUse("a demo with another number of users"));
            }
            if (!isEmpty(platform.home())) {
                return List.of(inUse("other data"));
            }
            Files.createDirectories(platform.home());
            Files.writeString(marker, content + "\n");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the home " + platform.home(), e);
        }
    }

    private String inUse(String by) {
        return "The home %s holds %s; give the demo another with --home, or remove it"
                .formatted(platform.home(), by);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private List<String> requireUnused() {
        ShowMartStatus statuses = platform.useCase(ShowMartStatus.class);
        return marts().filter(mart -> statuses.status(mart).isPresent()).findFirst().stream()
                .map(
                        mart ->
                                "The database holds a published mart %s; give the demo a database"
                                                .formatted(mart)
                                        + " of its own")
                .toList();
    }

    private Stream<String> marts() {
        return switch (platform.useCase(ShowLineage.class).lineage(LineageQuery.of(""))) {
            case LineageOutcome.Selected(var lineage) ->
                    lineage.models().stream().map(ModelDefinition::mart).distinct().sorted();
            case LineageOutcome.Refused refused -> Stream.of();
        };
    }
}
