package dev.greenery.sample.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Draws with replacement, each as likely as its weight.
 *
 * @param tickets each as often as its weight
 */
public record Urn<T>(List<T> tickets) {
    /** Copies the tickets. */
    public Urn {
        tickets = List.copyOf(tickets);
    }

    /** An urn with so many tickets for each choice. */
    public static <T> Urn<T> of(List<T> choices, ToIntFunction<T> weight) {
        List<T> tickets = new ArrayList<>();
        for (T choice : choices) {
            tickets.addAll(Collections.nCopies(weight.applyAsInt(choice), choice));
        }
        return new Urn<>(tickets);
    }

    /** Draws one. */
    public T draw(SeededRandom random) {
        return random.pick(tickets);
    }

    /**
     * Draws until there are so many different ones.
     *
     * @param count at most as many as there are choices
     */
    public List<T> drawDistinct(int count, SeededRandom random) {
        Set<T> drawn = LinkedHashSet.newLinkedHashSet(count);
        while (drawn.size() < count) {
            drawn.add(draw(random));
        }
        return List.copyOf(drawn);
    }
}
