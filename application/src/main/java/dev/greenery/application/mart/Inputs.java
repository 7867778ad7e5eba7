package dev.greenery.application.mart;

import dev.greenery.application.source.SourceTable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a builder reads. It is declared, so that lineage is never a guess, and enforced: reading
 * anything else fails.
 *
 * @param sources parts of the shop's own data
 * @param models row records of other models
 */
public record Inputs(Set<Source> sources, Set<Class<? extends Record>> models) {
    /** Copies the sets. */
    public Inputs {
        sources = Set.copyOf(sources);
        models = Set.copyOf(models);
    }

    /** Reads these parts of the shop's own data. */
    public static Inputs of(Source first, Source... more) {
        return new Inputs(EnumSet.of(first, more), Set.of());
    }

    /** Reads these models. */
    @SafeVarargs
    public static Inputs of(Class<? extends Record>... models) {
        return new Inputs(Set.of(), Set.of(models));
    }

    /** Reads these models. */
    public static Inputs ofModels(Collection<Class<? extends Record>> models) {
        return new Inputs(Set.of(), Set.copyOf(models));
    }

    /** The shop's tables that the sources bring, each once. */
    public Set<SourceTable> tables() {
        Set<SourceTable> tables = EnumSet.noneOf(SourceTable.class);
        sources.forEach(source -> tables.addAll(source.tables()));
        return tables;
    }

    /** Reads these models as well. */
    @SafeVarargs
    public final Inputs and(Class<? extends Record>... more) {
        return andModels(Arrays.asList(more));
    }

    /** Reads these models as well. */
    public Inputs andModels(Collection<Class<? extends Record>> more) {
        Set<Class<? extends Record>> all = new HashSet<>(models);
        all.addAll(more);
        return new Inputs(sources, all);
    }

    /** The names of all of them. */
    public List<String> names() {
        return Stream.concat(
                        sources.stream().map(Source::name), models.stream().map(Class::getName))
                .sorted()
                .toList();
    }

    /** Those of them that have such names. */
    public Inputs named(Set<String> names) {
        return new Inputs(
                sources.stream()
                        .filter(source -> names.contains(source.name()))
                        .collect(Collectors.toSet()),
                models.stream()
                        .filter(model -> names.contains(model.getName()))
                        .collect(Collectors.toSet()));
    }

    /** Those that both hold. */
    public Inputs intersection(Inputs other) {
        Set<Source> bothSources = new HashSet<>(sources);
        bothSources.retainAll(other.sources);
        Set<Class<? extends Record>> bothModels = new HashSet<>(models);
        bothModels.retainAll(other.models);
        return new Inputs(bothSources, bothModels);
    }

    /** Reads these parts of the shop's own data as well. */
    public Inputs and(Source... more) {
        Set<Source> all = new HashSet<>(sources);
        all.addAll(Arrays.asList(more));
        return new Inputs(all, models);
    }
}
