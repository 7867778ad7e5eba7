package dev.greenery.bootstrap.cli;

import java.util.OptionalInt;

/** Ports that the command line says. */
final class Ports {
    private static final int GREATEST = 65_535;

    private Ports() {}

    static OptionalInt checked(Integer portOrNull, PlatformCommand command) {
        if (portOrNull == null) {
            return OptionalInt.empty();
        }
        if (portOrNull < 0 || portOrNull > GREATEST) {
            throw command.misused("A port is a number from 0 to 65535, not " + portOrNull);
        }
        return OptionalInt.of(portOrNull);
    }
}
