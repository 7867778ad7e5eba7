package dev.greenery.application.scope;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds a builder to what it declares, and knows what of it has not been read so far. Each thread
 * that builds has its own.
 */
public final class DeclaredInputs {
    private final String builder;
    private final Inputs inputs;
    private final Set<Source> unreadSources = EnumSet.noneOf(Source.class);
    private final Set<Class<? extends Record>> unreadModels;
    private Instant latestAsked = Instant.MIN;

    /**
     * Inputs of which nothing has been read.
     *
     * @param builder the builder's name, for the error of an undeclared read
     */
    public DeclaredInputs(String builder, Inputs inputs) {
        this.builder = requireNonNull(builder, "builder is null");
        this.inputs = requireNonNull(inputs, "inputs is null");
        this.unreadSources.addAll(inputs.sources());
        this.unreadModels = new HashSet<>(inputs.models());
    }

    /**
     * Notes that a part of the shop's data is read.
     *
     * @throws UndeclaredInputException if it is not declared
     */
    void read(Source source) {
        if (!inputs.sources().contains(source)) {
            throw new UndeclaredInputException(builder, source.label());
        }
        if (!unreadSources.isEmpty()) {
            unreadSources.remove(source);
        }
    }

    /**
     * Notes that rows of a model are read.
     *
     * @throws UndeclaredInputException if it is not declared
     */
    public void read(Class<? extends Record> model) {
        if (!inputs.models().contains(model)) {
            throw new UndeclaredInputException(builder, model.getSimpleName());
        }
        if (!unreadModels.isEmpty()) {
            unreadModels.remove(model);
        }
    }

    /** Notes that the catalogue is asked what it said at a moment. */
    void ask(Instant moment) {
        if (moment.isAfter(latestAsked)) {
            latestAsked = moment;
        }
    }

    /**
     * The latest moment of which the catalogue was asked: what it says of later ones has changed no
     * row. {@link Instant#MIN} if it was not asked.
     */
    public Instant latestAsked() {
        return latestAsked;
    }

    /** What is declared and has not been read. */
    public Inputs unread() {
        return new Inputs(unreadSources, unreadModels);
    }
}
