package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

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
    private static final long KIBIBYTE = 1024;
    private static final long MEBIBYTE = KIBIBYTE * KIBIBYTE;

    /** What makes Java write the log. */
    public List<String> javaOptions() {
        return List.of("-Xlog:gc,gc+heap+exit:file=%s::filecount=0".formatted(file));
    }

    /** The most heap in use that was seen, in bytes; empty when there is no log. */
    public OptionalLong peakBytes() {
        try {
            return peakBytes(Files.readAllLines(file));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong peakBytes(List<String> lines) {
        long atExit = numbers(AT_EXIT, lines).map(number -> number * KIBIBYTE).sum();
        LongStream collections = numbers(COLLECTION, lines).map(number -> number * MEBIBYTE);
        return lines.isEmpty()
                ? OptionalLong.empty()
                : LongStream.concat(collections, LongStream.of(atExit)).max();
    }

    private static LongStream numbers(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)));
    }
}
