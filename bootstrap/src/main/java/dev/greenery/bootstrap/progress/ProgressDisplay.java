package dev.greenery.bootstrap.progress;

import dev.greenery.bootstrap.output.Terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;

import java.io.PrintWriter;
import java.time.InstantSource;

/** Tells how far long work has come. Can be told by several threads. */
public interface ProgressDisplay extends AutoCloseable {
    /**
     * Says how much of a step is done; a new name begins a new step.
     *
     * @param total of the same unit; at most zero when it is not known
     */
    void advance(String step, long done, long total);

    @Override
    void close();

    /** Bars where a person watches, plain lines anywhere else. */
    static ProgressDisplay on(PrintWriter err) {
        return Terminal.isWatched()
                ? new ProgressBars(new ConsoleProgressBarConsumer(System.err))
                : new ProgressLines(err, InstantSource.system());
    }
}
