package dev.greenery.domain;

import dev.greenery.domain.money.Money;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every record of the domain's main code, so that none can be forgotten. */
final class RecordsOfTheDomain {
    private RecordsOfTheDomain() {}

    static Set<Class<?>> all() throws IOException, URISyntaxException {
        Path root =
                Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(RecordsOfTheDomain::load)
                    .filter(Class::isRecord)
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
