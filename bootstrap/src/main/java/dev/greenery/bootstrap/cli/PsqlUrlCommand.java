package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.GrantReading;
import dev.greenery.application.query.ReaderAccess;

import picocli.CommandLine.Command;

import java.util.List;

/** Prints how other programs read the embedded server. */
@Command(
        name = "psql-url",
        description = {
            "Prints a URL by which psql and other programs can read the embedded PostgreSQL while"
                    + " 'greenery serve' runs.",
            "It holds the password of a role that reads everything, personal data too, and can do"
                    + " nothing else: psql \"$(greenery psql-url)\""
        })
final class PsqlUrlCommand extends PlatformCommand {
    @Override
    public Integer call() {
        return switch (useCase(GrantReading.class).grant()) {
            case ReaderAccess.Granted(String url) -> {
                out().println(url);
                yield ExitCodes.OK;
            }
            case ReaderAccess.NotRunning notRunning ->
                    refuse(
                            List.of(
                                    "Nobody keeps the embedded PostgreSQL of %s running: it stops with its last user. Run 'greenery serve', and ask again while it serves"
                                            .formatted(greenery().platform().home())),
                            ExitCodes.FAULT);
            case ReaderAccess.OwnServer own ->
                    refuse(
                            List.of(
                                    "The warehouse is a server of your own (--db-url or"
                                        + " GREENERY_DB_URL), where the platform makes no roles:"
                                        + " connect as you do, or as a role that may only read"),
                            ExitCodes.USAGE);
        };
    }
}
