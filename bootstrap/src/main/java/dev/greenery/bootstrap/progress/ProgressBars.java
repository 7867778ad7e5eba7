package dev.greenery.bootstrap.progress;

import static java.util.Objects.requireNonNull;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

import java.util.Optional;

/** One bar per step, each below the one before. */
final class ProgressBars implements ProgressDisplay {
    private static final int UPDATE_MILLIS = 200;

    private final ProgressBarConsumer consumer;
    private Optional<ProgressBar> current = Optional.empty();

    ProgressBars(ProgressBarConsumer consumer) {
        this.consumer = requireNonNull(consumer, "consumer is null");
    }

    @Override
    public synchronized void advance(String step, long done, long total) {
        if (current.filter(bar -> bar.getTaskName().equals(step)).isEmpty()) {
            close();
            current = Optional.of(begin(step));
        }
        ProgressBar bar = current.orElseThrow();
        bar.maxHint(total > 0 ? Math.max(total, done) : -1);
        bar.stepTo(done);
    }

    private ProgressBar begin(String step) {
        return new ProgressBarBuilder()
                .setTaskName(step)
                .setConsumer(consumer)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .build();
    }

    @Override
    public synchronized void close() {
        current.ifPresent(ProgressBar::close);
        current = Optional.empty();
    }
}
