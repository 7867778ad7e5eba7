package dev.greenery.application.watch;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Somebody who keeps marts built, and writes down when what came of it. */
final class Watcher implements KeepBuilt.Listener {
    private static final BuildOutcome BUILT =
            new BuildOutcome.Emptied(List.of(), List.of("garden.beds"));

    private final Day day;
    private final WatchedShop shop;
    private final List<String> told = new ArrayList<>();
    private Supplier<BuildOutcome> outcome = () -> BUILT;
    private Optional<RuntimeException> fault = Optional.empty();
    private Duration takes = Duration.ZERO;

    Watcher(Day day, WatchedShop shop) {
        this.day = day;
        this.shop = shop;
    }

    /** Each build ends like this. */
    Watcher ending(Supplier<BuildOutcome> given) {
        outcome = given;
        return this;
    }

    /** Each build fails, once it has begun. */
    Watcher failing(RuntimeException given) {
        fault = Optional.of(given);
        return this;
    }

    Watcher taking(Duration time) {
        takes = time;
        return this;
    }

    List<String> keep(Rhythm rhythm) {
        new KeepBuiltService(List.of("garden"), this::buildIf, shop, shop, day)
                .keep(BuildRequest.all(), rhythm, this, day);
        return told;
    }

    private Optional<BuildOutcome> buildIf(BooleanSupplier needed, BuildRequest request) {
        BuildOutcome ended = outcome.get();
        if (ended instanceof BuildOutcome.AlreadyRunning) {
            return Optional.of(ended);
        }
        if (!needed.getAsBoolean()) {
            told.add(day.time() + " not needed");
            return Optional.empty();
        }
        day.pass(takes);
        fault.ifPresent(
                because -> {
                    throw because;
                });
        return Optional.of(ended);
    }

    @Override
    public void built(BuildOutcome ended) {
        told.add(
                day.time()
                        + (ended instanceof BuildOutcome.AlreadyRunning ? " running" : " built"));
    }

    @Override
    public void failed(RuntimeException fault) {
        told.add(day.time() + " " + fault.getMessage());
    }
}
