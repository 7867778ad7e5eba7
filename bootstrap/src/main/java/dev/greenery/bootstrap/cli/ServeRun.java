package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.LineageOutcome;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.in.ShowLineage;

import java.net.URI;
import java.util.List;

/** Serves until the platform is closed, and tells where. */
record ServeRun(PlatformCommand command) {
    ServeRun {
        requireNonNull(command, "command is null");
    }

    int run(Platform platform) {
        Platform.Server server = platform.serve();
        tell(server.uri(), marts(platform));
        command.endWork();
        server.await();
        return ExitCodes.OK;
    }

    private static List<String> marts(Platform platform) {
        return switch (platform.useCase(ShowLineage.class).lineage(LineageQuery.of(""))) {
            case LineageOutcome.Selected(var lineage) ->
                    lineage.models().stream()
                            .map(ModelDefinition::mart)
                            .distinct()
                            .sorted()
                            .toList();
            case LineageOutcome.Refused refused -> List.of();
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
