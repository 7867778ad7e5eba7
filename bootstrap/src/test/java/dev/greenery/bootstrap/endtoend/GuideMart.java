package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.marts.CompiledMart;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The mart that the guide on extending marts makes, of the Java that stands on its page. */
public final class GuideMart {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "extend-a-mart.md");
    private static final Pattern JAVA =
            Pattern.compile("(?ms)^( *)```java\\n(.*?)^\\1```$", Pattern.UNIX_LINES);
    private static final Predicate<String> TEST = source -> source.contains("org.junit");

    private GuideMart() {}

    /** The page itself. */
    static String page() throws IOException {
        return Files.readString(GUIDE);
    }

    /** The mart as an entry of the class path, with some of its source changed. */
    public static URLClassLoader load(Path directory, UnaryOperator<String> change)
            throws IOException {
        return load(directory, TEST.negate(), change);
    }

    /** The mart and its tests as an entry of the class path, with some of their source changed. */
    static URLClassLoader loadWithTests(Path directory, UnaryOperator<String> change)
            throws IOException {
        return load(directory, source -> true, change);
    }

    /** The page's Java, file by file. */
    private static List<String> sources() throws IOException {
        return JAVA.matcher(page()).results().map(block -> block.group(2).stripIndent()).toList();
    }

    private static URLClassLoader load(
            Path directory, Predicate<String> wanted, UnaryOperator<String> change)
            throws IOException {
        CompiledMart mart =
                new CompiledMart(directory).withService("dev.greenery.marts.lateness.LatenessMart");
        List<String> sources = sources().stream().filter(wanted).toList();
        List<String> changed = sources.stream().map(change).toList();
        for (String source : changed) {
            mart.withSource(source);
        }
        assertThat(sources).as("Java in " + GUIDE).hasSizeGreaterThan(1);
        return mart.load(GuideMart.class.getClassLoader());
    }
}
