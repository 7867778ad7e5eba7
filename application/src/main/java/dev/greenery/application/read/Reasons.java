package dev.greenery.application.read;

import java.util.ArrayList;
import java.util.List;

/** Gathers why a question makes no sense, so that the asker can mend all of it at once. */
final class Reasons {
    private final List<String> found = new ArrayList<>();

    void add(String reason) {
        found.add(reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<String> list() {
        return found.stream().distinct().toList();
    }
}
