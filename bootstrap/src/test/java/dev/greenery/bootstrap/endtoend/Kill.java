package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The end of a command in the middle of its publication.
 *
 * @param command what publishes
 * @param signal how it is ended
 * @param number among the kills of the command, from zero
 * @param of so many kills of the command
 */
record Kill(Command command, Signal signal, int number, int of) {
    /** Some seconds each: {@code -Dgreenery.kills=50} is for whoever has the time, as .ci/run. */
    private static final int ALL = Integer.getInteger("greenery.kills", 6);

    private static final int OF_CHANGES = Math.ceilDiv(ALL, 12);

    Kill {
        requireNonNull(command, "command is null");
        requireNonNull(signal, "signal is null");
    }

    /** What publishes. */
    enum Command {
        BUILD,
        ROLLBACK,
        PUBLISH
    }

    /** How a process is ended, and what it then ends with. */
    enum Signal {
        INT(130),
        TERM(143),
        KILL(137);

        private final int exitCode;

        Signal(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    /**
     * Builds of what changed, which are a twelfth of all: of the program, and as often of its
     * server.
     */
    static Stream<Kill> ofChanges() {
        return IntStream.range(0, OF_CHANGES)
                .mapToObj(number -> new Kill(Command.BUILD, Signal.KILL, number, OF_CHANGES));
    }

    /**
     * All others or a few more, as many of each command. Every command meets every signal, at other
     * places than the other commands do.
     */
    static Stream<Kill> ofPublications() {
        int commands = Command.values().length;
        int each = Math.ceilDiv(ALL - OF_CHANGES, commands);
        return IntStream.range(0, commands * each)
                .mapToObj(turn -> kill(turn % commands, turn / commands, each));
    }

    private static Kill kill(int command, int number, int of) {
        return new Kill(Command.values()[command], signal(command + number), number, of);
    }

    private static Signal signal(int turn) {
        List<Signal> signals =
                ProgramProcess.TAKES_SIGNALS ? List.of(Signal.values()) : List.of(Signal.KILL);
        return signals.get(turn % signals.size());
    }

    /** Of so many messages, none of which is the last one. */
    long place(long messages) {
        return 1 + (2L * number + 1) * (messages - 1) / (2L * of);
    }

    void end(ProgramProcess process, CountingLine line) throws IOException, InterruptedException {
        if (signal == Signal.KILL) {
            process.kill();
        } else {
            process.signal(signal.name());
            process.awaitEndOr(line.cancelled());
        }
    }

    @Override
    public String toString() {
        return "%s ended by %s, %d of %d".formatted(command, signal, number + 1, of);
    }
}
