package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.marts.CompiledMart;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The mart that the guide on extending marts makes, of the Java that stands on its page. */
final class GuideMart {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "extend-a-mart.md");
    private static final Pattern JAVA =
            Pattern.compile("(?ms)^( *)```java\\n(.*?)^\\1```$", Pattern.UNIX_LINES);

    private GuideMart() {}

    /** The page's Java, file by file. */
    static List<String> sources() throws IOException {
        return JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(2).stripIndent())
                .toList();
    }

    /** The mart as an entry of the class path, with some of its source changed. */
    static URLClassLoader load(Path directory, UnaryOperator<String> change) throws IOException {
        CompiledMart mart =
                new CompiledMart(directory).withService("dev.greenery.marts.lateness.LatenessMart");
        List<String> sources = sources();
        List<String> changed = sources.stream().map(change).toList();
        for (String source : changed) {
            mart.withSource(source);
        }
        assertThat(sources).as("Java in " + GUIDE).hasSizeGreaterThan(1);
        return mart.load(GuideMart.class.getClassLoader());
    }
}
