package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;

import java.net.URI;
import java.util.List;

/** Serves until the platform is closed, and tells where. */
record ServeRun(PlatformCommand command) {
    ServeRun {
        requireNonNull(command, "command is null");
    }

    int run(Platform platform) {
        Platform.Server server = platform.serve();
        List<String> marts = marts(platform);
        tell(server.uri(), marts);
        command.endWork();
        if (platform.isEmbedded()) {
            openWarehouse(platform, marts);
        }
        platform.buildTimes().ifPresent(new ServedBuilds(command)::run);
        // Whoever stops it waits for this command, and not the other way round.
        if (!command.greenery().interruption().isRequested()) {
            server.await();
        }
        return ExitCodes.OK;
    }

    /** Other programs may use the embedded server as well, and not only after a first request. */
    private static void openWarehouse(Platform platform, List<String> marts) {
        try (Reading reading = platform.useCase(OpenReading.class).open()) {
            marts.stream().findFirst().ifPresent(reading::status);
        } catch (WarehouseException e) {
            // Whoever asks is told, and it is tried again.
        }
    }

    private static List<String> marts(Platform platform) {
        return switch (platform.useCase(ShowLineage.class).lineage(LineageQuery.of(""))) {
            case Outcome.Succeeded(var lineage) ->
                    lineage.models().stream()
                            .map(ModelDefinition::mart)
                            .distinct()
                            .sorted()
                            .toList();
            case Outcome.Refused(WrongQuestion _) -> List.of();
        };
    }

    private void tell(URI uri, List<String> marts) {
        command.out().println("Console:  " + uri);
        for (String mart : marts) {
            command.out().println("GraphQL:  %s/graphql/%s".formatted(uri, mart));
        }
        command.out().println("Ctrl-C stops it.");
        command.out().flush();
    }
}
