package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * The garbage collector's log: how much heap was in use just before each collection, and at the
 * end.
 *
 * @param file where the process writes it
 */
public record HeapLog(Path file) {
    private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");
    private static final Pattern AT_EXIT =
            Pattern.compile("(?:def new generation|tenured generation).* used (\\d+)K");

    /** Checks that there is a file. */
    public HeapLog {
        requireNonNull(file, "file is null");
    }

    /** What makes Java write the log. */
    public String javaOption() {
        return "-Xlog:gc,gc+heap+exit:file=%s::filecount=0".formatted(file);
    }

    /** The most heap in use that was seen. */
    public double peakBytes() throws IOException {
        return peakBytes(Files.readAllLines(file));
    }

    static double peakBytes(List<String> lines) {
        double atExit = numbers(AT_EXIT, lines).sum() * (1 << 10);
        return numbers(COLLECTION, lines).map(most -> most * (1 << 20)).reduce(atExit, Math::max);
    }

    private static DoubleStream numbers(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .mapToDouble(found -> Long.parseLong(found.group(1)));
    }
}
